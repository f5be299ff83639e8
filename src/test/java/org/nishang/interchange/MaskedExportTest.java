package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.ClearQuota;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of people leave masked, and in clear for a purpose; a masked file is as good as any to read in again. */
@PortalTest
@Transactional
class MaskedExportTest {

    private static final String ENTERPRISE = Codes.uscc(11);
    private static final String MAN = Codes.document(11);
    private static final String MASKED = new ResidentIdNumber(MAN).masked();
    private static final String OTHER = Codes.document(13);

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClearQuota quota;

    @Autowired
    private RegisterExports exports;

    private Importing contact;
    private Importing office;
    private String person;

    @BeforeEach
    void oneEnterprise() {
        importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "本厂", "330482", "2015-01-01"));
        importing.committed(
                "people", Table.of("documentNumber", "name", "mobile").row(MAN, "本一", "13800005678"));
        importing.committed("employments", Importing.employments().row(MAN, ENTERPRISE, "内审员", "2024-01-01", null));
        contact = importing.asContactOf(ENTERPRISE);
        office = importing.as(As.administrator(Scope.ofRegion("330482")));
        person = jdbc.sql("select person_id from person_identity where name = '本一'")
                .query(String.class)
                .single();
    }

    @Test
    void contactsHaveThemMaskedAndNoOtherWay() {
        assertThat(contact.exported("people", Optional.empty()))
                .containsExactly("居民身份证," + MASKED + ",本一," + sex() + ",138****5678," + person);
        assertThat(contact.exported("employments", Optional.empty()))
                .containsExactly(MASKED + "," + ENTERPRISE + ",内审员,2024-01-01,," + person);
        assertThatThrownBy(() -> contact.exported("people", Optional.of("核对名册")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contact.exported("people", Optional.of(""))).isInstanceOf(AccessDeniedException.class);
    }

    private static String sex() {
        return new ResidentIdNumber(MAN).sex() == 1 ? "男" : "女";
    }

    @Test
    void administratorsSayWhatForAndTheLogKeepsIt() {
        assertThat(office.exported("people", Optional.empty()))
                .noneMatch(line -> line.contains(MAN) || line.contains("13800005678"));
        refuses("interchange.export.purpose", () -> office.exported("people", Optional.of(" ")));

        var clear = office.exported("people", Optional.of("年度核查"));

        assertThat(clear).anyMatch(line -> line.contains(MAN) && line.contains("13800005678"));
        assertThat(jdbc.sql(
                                "select detail from audit_entry where event = 'interchange.exported-in-clear' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(clear.size() + " lines, csv: 年度核查");
    }

    @Test
    void notMoreThanSomebodyCanHaveAPurposeFor() {
        int most = ClearExport.MOST;
        var limited = ClearExport.inClear("年度核查").limited(line -> {});
        for (int i = 0; i < most; i++) {
            limited.accept(List.of());
        }

        refuses("interchange.export.too-many", () -> limited.accept(List.of()));
    }

    /** Many small files are as good as a large one to who wants all numbers: they are counted together. */
    @Test
    void nobodyHasMoreOfThemInADayThanTheLimit() {
        As.administrator(Scope.ofRegion("330482")).run(() -> {
            quota.take("people", quota.left() - 1, "年度核查");

            refuses("identity.clear.limit", () -> exports.text("people", false, Optional.of("年度核查")));

            assertThat(quota.left()).isEqualTo(1);
            exports.delete(exports.text("people", false, Optional.empty()));
        });
    }

    @Test
    void aMaskedLineFindsItsPersonByTheLastColumn() {
        var unchanged = contact.commit(
                "people",
                Table.of("documentNumber", "name", "mobile", "person").row(MASKED, "本一", "138****5678", person));
        var corrected = contact.commit(
                "people",
                Table.of("documentNumber", "name", "mobile", "person").row(MASKED, "本壹", "138****5678", person));
        var left = contact.commit(
                "employments",
                Table.of("documentNumber", "uscc", "posts", "joinedOn", "leftOn", "person")
                        .row(MASKED, ENTERPRISE, "内审员", "2024-01-01", "2026-01-01", person));

        assertThat(unchanged.unchanged()).isEqualTo(1);
        assertThat(corrected.updated()).isEqualTo(1);
        assertThat(left.updated()).isEqualTo(1);
        assertThat(jdbc.sql("select concat(name, mobile) from person_identity where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("本壹13800005678");
    }

    @Test
    void aMaskedLineThatDoesNotSayWhoseItIsIsRefused() {
        importing.committed("people", Importing.people().row(OTHER, "外人"));
        String stranger = jdbc.sql("select person_id from person_identity where name = '外人'")
                .query(String.class)
                .single();
        String strange = new ResidentIdNumber(OTHER).masked();

        var result = contact.validate(
                "people",
                Table.of("documentNumber", "name", "person")
                        .row(MASKED, "本一", null)
                        .row(MASKED, "本一", "x")
                        .row(strange, "外人", stranger)
                        .row(strange, "本一", person));

        assertThat(Importing.codes(result))
                .containsExactly(
                        "2 documentNumber document-masked",
                        "3 documentNumber document-masked",
                        "4 documentNumber document-masked",
                        "5 documentNumber document-masked");
    }
}
