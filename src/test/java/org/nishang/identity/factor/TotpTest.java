package org.nishang.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp SHARED = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six of the eight digits in appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(SHARED.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsOfItsStepAndOneOffOnEitherSide() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;

        assertThat(SHARED.stepOf(SHARED.codeAt(now.minusSeconds(30)), now)).hasValue(step - 1);
        assertThat(SHARED.stepOf(SHARED.codeAt(now), now)).hasValue(step);
        assertThat(SHARED.stepOf(SHARED.codeAt(now.plusSeconds(30)), now)).hasValue(step + 1);
        assertThat(SHARED.stepOf(SHARED.codeAt(now.plusSeconds(90)), now)).isEmpty();
        for (String other : new String[] {"", "1", "28708２", "050471 "}) {
            assertThat(SHARED.stepOf(other, now)).as(other).isEmpty();
        }
    }

    /** As RFC 4648 writes it. */
    @Test
    void isTypedInBase32AndScannedAsAnAddress() {
        assertThat(SHARED.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SHARED.uri("霓裳学堂", "admin"))
                .isEqualTo("otpauth://totp/%E9%9C%93%E8%A3%B3%E5%AD%A6%E5%A0%82:admin"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E9%9C%93%E8%A3%B3%E5%AD%A6%E5%A0%82");
        assertThat(new Totp(new byte[Totp.BYTES]).text()).isEqualTo("A".repeat(32));
    }
}
