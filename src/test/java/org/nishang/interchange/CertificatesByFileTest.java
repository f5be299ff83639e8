package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Certificates that were issued before there was a portal. */
@PortalTest
@Transactional
class CertificatesByFileTest {

    private static final String ENTERPRISE = Codes.uscc(31);
    private static final String WANG = Codes.document(31);
    private static final String FIRST = Codes.certificate("A", 2020, 990001);
    private static final String SECOND = Codes.certificate("A", 2023, 990001);

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPersonWhoWasTrained() {
        importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "试验厂", "330482", "2015-01-01"));
        importing.committed("people", Importing.people().row(WANG, "王一"));
        importing.committed("employments", Importing.employments().row(WANG, ENTERPRISE, null, "2018-01-01", null));
        importing.committed(
                "sessions",
                Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                        .row("试-2020", "班", "A", 24.5, "2020-03-01", "2020-03-10"));
        importing.committed(
                "outcomes",
                Table.of("documentNumber", "sessionCode", "completedOn", "result")
                        .row(WANG, "试-2020", "2020-03-10", "合格"));
    }

    @Test
    void theirLastDayFollowsTheRuleWhereItIsNotStated() {
        importing.committed(
                "certificates",
                file().row(WANG, FIRST, "A", "2020-03-15", null, null)
                        .row(WANG, Codes.certificate("D", 2024, 990001), "D", "2024-02-29", null, null));

        assertThat(lastDay(FIRST)).isEqualTo("2023-03-14");
        assertThat(lastDay(Codes.certificate("D", 2024, 990001))).isEqualTo("2026-02-27");
    }

    @Test
    void aRenewalGoesOnFromTheEarlierOneWhereverThatStandsInTheFile() {
        var result = importing.commit(
                "certificates",
                file().row(WANG, SECOND, "A", "2023-02-01", null, FIRST)
                        .row(WANG, FIRST, "A", "2020-03-15", null, null));

        assertThat(result.faults()).isEmpty();
        assertThat(lastDay(SECOND)).isEqualTo("2026-03-14");
        assertThat(importing.exported("certificates"))
                .contains(WANG + "," + SECOND + ",A,2023-02-01,2026-03-14," + FIRST + ",,,,");
    }

    @Test
    void theyAreMarkedAsRecordedAndHaveAPaper() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));

        assertThat(jdbc.sql("""
                                select concat_ws('|', c.enrolment_id is null, json_value(d.frozen, '$.holder'),
                                    json_value(d.frozen, '$.enterprise'), json_value(d.frozen, '$.creditHours'),
                                    json_value(d.frozen, '$.displayNumber'), json_value(d.frozen, '$.lastDay'), d.pdf is null)
                                from certificate c join certificate_document d using (certificate_id) where c.number = ?""").param(FIRST).query(String.class).single())
                .isEqualTo("1|王一|试验厂|24.5|嘉纺培证字〔2020〕第990001号|2023-03-14|1");
    }

    @Test
    void theNextNumberOfTheSeriesComesAfterThem() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));

        assertThat(jdbc.sql(
                                "select last_number from certificate_series where issuer = 'JFP' and role = 'A' and year = 2020")
                        .query(Integer.class)
                        .single())
                .isEqualTo(990001);
    }

    @Test
    void theyAreRevokedAndSuspendedByLaterFiles() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));
        importing.committed(
                "certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, "2021-01-01", "2021-03-01"));
        importing.committed("certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, "2022-01-01", null));

        var result = importing.commit(
                "certificates", fates().row(WANG, FIRST, "A", "2020-03-15", "2022-06-01", "2022-01-01", "2022-02-01"));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select concat(s.from_date, ' ', s.to_date, ' ', c.revoked_on) from certificate_suspension s join certificate c using (certificate_id) where c.number = ? order by s.from_date")
                        .param(FIRST)
                        .query(String.class)
                        .list())
                .containsExactly("2021-01-01 2021-03-01 2022-06-01", "2022-01-01 2022-02-01 2022-06-01");
    }

    @Test
    void numbersOfOthersAreKeptAsTheyAre() {
        importing.committed("certificates", file().row(WANG, "浙培字2019第7号", "A", "2019-05-01", "2022-04-30", null));

        assertThat(lastDay("浙培字2019第7号")).isEqualTo("2022-04-30");
    }

    @Test
    void whatCannotBeIsRefused() {
        String other = Codes.certificate("D", 2021, 990001);
        var result = importing.validate(
                "certificates",
                file().row(WANG, FIRST, "D", "2020-03-15", null, null)
                        .row(WANG, other, "D", "2021-03-15", "2021-03-01", null)
                        .row(WANG, SECOND, "A", "2023-02-01", null, other)
                        .row(WANG, "X-1", "A", LocalDate.now().plusDays(40).toString(), null, null)
                        .row(WANG, "X-2", "A", "2021-03-15", null, "X-2")
                        .row(Codes.document(39), "X-3", "A", "2021-03-15", null, null)
                        .row(WANG, "X-4", "A", "2001-03-15", null, null));

        assertThat(Importing.codes(result))
                .containsExactly(
                        "2 role number-other-role",
                        "3 validTo before-issue",
                        "4 renews renews-unknown",
                        "5 issuedOn issued-in-future",
                        "6 renews renews-unknown",
                        "7 documentNumber unknown-document",
                        "8 validTo no-rule");
    }

    @Test
    void aPaperThatWasPrintedStays() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));
        jdbc.sql(
                        "update certificate_document d join certificate c using (certificate_id) set d.pdf = 'x', d.pdf_sha256 = repeat('0', 64) where c.number = ?")
                .param(FIRST)
                .update();

        assertThat(Importing.codes(
                        importing.validate("certificates", file().row(WANG, FIRST, "A", "2020-04-15", null, null))))
                .containsExactly("2 number paper-stays");
        assertThat(importing
                        .validate("certificates", fates().row(WANG, FIRST, "A", "2020-03-15", "2022-01-01", null, null))
                        .updated())
                .isEqualTo(1);
    }

    /** Also a file that was exported before somebody revoked the certificate. */
    @Test
    void anEmptyCellTakesNoActBack() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));
        importing.committed(
                "certificates", fates().row(WANG, FIRST, "A", "2020-03-15", "2022-06-01", "2022-01-01", "2022-02-01"));

        var result = importing.commit("certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, null, null));

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(revokedOn(FIRST)).isEqualTo("2022-06-01");
        assertThat(importing.exported("certificates"))
                .anyMatch(line -> line.contains(FIRST) && line.endsWith("2022-06-01,2022-01-01,2022-02-01,"));
    }

    @Test
    void whatWasDoneInThePortalStays() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));
        acted("REVOKED", "revoked_on = '2022-06-01'");
        acted("SUSPENDED", "version = version");

        assertThat(Importing.codes(importing.validate(
                        "certificates",
                        fates().row(WANG, FIRST, "A", "2020-03-15", "2022-07-01", "2022-01-01", "2022-02-01"))))
                .containsExactly("2 revokedOn act-stays", "2 suspendedFrom act-stays");
        assertThat(importing
                        .validate("certificates", fates().row(WANG, FIRST, "A", "2020-03-15", "2022-06-01", null, null))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aSuspensionOlderThanAKnownOneIsRefusedBeforeTheCommit() {
        importing.committed("certificates", file().row(WANG, FIRST, "A", "2020-03-15", null, null));
        importing.committed(
                "certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, "2021-01-01", "2021-03-01"));
        importing.committed("certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, "2022-01-01", null));

        assertThat(Importing.codes(importing.validate(
                        "certificates", fates().row(WANG, FIRST, "A", "2020-03-15", null, "2021-01-01", "2021-03-01"))))
                .containsExactly("2 suspendedFrom suspension-older");
    }

    private void acted(String kind, String change) {
        jdbc.sql("update certificate set " + change + " where number = ?")
                .param(FIRST)
                .update();
        jdbc.sql("""
                insert into certificate_act (act_id, certificate_id, kind, effective_on, reason, actor, recorded_at)
                select uuid(), certificate_id, ?, '2022-06-01', 'x', 'x', now(6) from certificate where number = ?""").params(kind, FIRST).update();
    }

    private String revokedOn(String number) {
        return jdbc.sql("select revoked_on from certificate where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static Table file() {
        return Table.of("documentNumber", "number", "role", "issuedOn", "validTo", "renews");
    }

    private static Table fates() {
        return Table.of("documentNumber", "number", "role", "issuedOn", "revokedOn", "suspendedFrom", "suspendedTo");
    }

    private String lastDay(String number) {
        return jdbc.sql("select last_day from certificate where number = ?")
                .param(number)
                .query(LocalDate.class)
                .single()
                .toString();
    }

    @Test
    void whereAFileSaysAllSuspensionsItsLineIsACorrection() {
        var certificate = Codes.certificate("A", 2025, 990077);
        importing.committed("certificates", suspended(certificate, "2025-06-01", "2025-07-01", null));

        // A later period where the file has no column for earlier ones is another suspension; here it corrects.
        importing.committed("certificates", suspended(certificate, "2025-08-01", "2025-09-01", ""));
        assertThat(periods(certificate)).containsExactly("2025-08-01 2025-09-01");
        importing.committed(
                "certificates", suspended(certificate, "2025-10-01", null, "2025.6.1至2025.7.1、2025-08-01~2025-09-01"));
        assertThat(periods(certificate))
                .containsExactly("2025-06-01 2025-07-01", "2025-08-01 2025-09-01", "2025-10-01 null");

        for (int i = 0; i < 2; i++) {
            var again = importing.commit(
                    "certificates",
                    suspended(certificate, "2025-10-01", null, "2025-06-01至2025-07-01、2025-08-01至2025-09-01"));
            assertThat(again.unchanged()).isEqualTo(1);
        }
        assertThat(Importing.codes(importing.commit(
                        "certificates", suspended(certificate, "2025-10-01", null, "2025-06-01至2025-12-01"))))
                .containsExactly("2 earlierSuspensions suspension-periods");
    }

    @Test
    void theUndoOfALaterSuspensionLeavesTheEarlierOnes() {
        var certificate = Codes.certificate("A", 2025, 990078);
        importing.committed("certificates", suspended(certificate, "2025-06-01", "2025-07-01", null));
        UUID batch = importing.committed(
                "certificates", suspended(certificate, "2025-10-01", null, "2025-06-01至2025-07-01"));

        importing.undo(batch);

        assertThat(periods(certificate)).containsExactly("2025-06-01 2025-07-01");
    }

    private static Table suspended(String certificate, String from, @Nullable String to, @Nullable String earlier) {
        var table = earlier == null
                ? Table.of("documentNumber", "number", "role", "issuedOn", "suspendedFrom", "suspendedTo")
                : Table.of(
                        "documentNumber",
                        "number",
                        "role",
                        "issuedOn",
                        "suspendedFrom",
                        "suspendedTo",
                        "earlierSuspensions");
        return earlier == null
                ? table.row(WANG, certificate, "A", "2025-01-10", from, to)
                : table.row(WANG, certificate, "A", "2025-01-10", from, to, earlier);
    }

    private List<String> periods(String certificate) {
        return jdbc.sql(
                        "select concat(s.from_date, ' ', coalesce(s.to_date, 'null')) from certificate_suspension s join certificate c using (certificate_id) where c.number = ? order by s.from_date")
                .param(certificate)
                .query(String.class)
                .list();
    }
}
