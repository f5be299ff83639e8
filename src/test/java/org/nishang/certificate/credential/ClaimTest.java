package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.paper.PaperSpecimen;

class ClaimTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SIGNED = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void hasOneFixedFormForEver() {
        var claim = new Claim(
                258,
                "A",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2029, 11, 23),
                LocalDate.of(2026, 11, 25),
                new BigDecimal("24.5"),
                "JFP-A-2026-000123-6",
                "李小明",
                "330***********0028",
                "JFP");

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(claim.bytes()))
                .isEqualTo(
                        "AgECQQtL1QtQHAtL1gmSE0pGUC1BLTIwMjYtMDAwMTIzLTYJ5p2O5bCP5piOEjMzMCoqKioqKioqKioqMDAyOANKRlA");
        assertThat(claim.digest()).hasSize(12).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void saysNoHoursWhereNoneAreRecordedOrTheyAreTooMany() {
        assertThat(hours(null)).isEqualTo(0xFFFF);
        assertThat(hours("0")).isZero();
        assertThat(hours("18.25")).isEqualTo(1825);
        assertThat(hours("655.34")).isEqualTo(65534);
        assertThat(hours("655.35")).isEqualTo(0xFFFF);
        assertThat(hours("99999")).isEqualTo(0xFFFF);
    }

    private static int hours(@Nullable String hours) {
        var day = LocalDate.of(2026, 11, 25);
        var claim = new Claim(1, "D", day, day, day, hours == null ? null : new BigDecimal(hours), "N", "H", "D", "I");
        return ByteBuffer.wrap(claim.bytes()).getShort(13) & 0xFFFF;
    }

    @Test
    void isSignedOnTheDayInChina() {
        assertThat(claim("李小明").signedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void isCalledByWhatIsSignedAndNotByTheSignature() {
        var key = Es256.fresh(1, "https://training.example.cn/api/public/keys/1");
        String one = claim("李小明").signedBy(key);
        String other = claim("李小明").signedBy(key);

        assertThat(one).isNotEqualTo(other);
        assertThat(claim("李小明").digest())
                .isEqualTo(claim("李小明").digest())
                .isNotEqualTo(claim("李小朋").digest());
    }

    @Test
    void cutsANameThatWouldMakeTheCodeTooFineForPaper() {
        String name = claim("𠮷".repeat(50)).holder();

        assertThat(name).matches("(𠮷){17}…");
        assertThat(claim("买买提·阿不都热合曼·艾力").holder()).isEqualTo("买买提·阿不都热合曼·艾力");
        assertThat(claim(name).bytes().length)
                .isLessThan(claim("李").bytes().length + 80)
                .isGreaterThan(name.getBytes(StandardCharsets.UTF_8).length);
    }

    private static Claim claim(String name) {
        return Claim.of(PaperSpecimen.of(name, null), "JFP", 1, SIGNED, ZONE);
    }
}
