package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Taking a file back, as long as nothing builds on it. */
@PortalTest
@Transactional
class UndoTest {

    private static final String ENTERPRISE = Codes.uscc(21);
    private static final String WANG = Codes.document(21);
    private static final String NUMBER = Codes.certificate("A", 2025, 990001);

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    private UUID enterprises;
    private UUID people;
    private UUID jobs;
    private UUID counts;
    private UUID sessions;
    private UUID outcomes;
    private UUID certificates;

    @BeforeEach
    void sevenFiles() {
        enterprises = importing.committed(
                "enterprises", Importing.enterprises().row(ENTERPRISE, "试验厂", "330482", "2015-01-01"));
        people = importing.committed("people", Importing.people().row(WANG, "王一"));
        jobs = importing.committed(
                "employments", Importing.employments().row(WANG, ENTERPRISE, "其他", "2024-01-01", null));
        counts = importing.committed(
                "headcounts", Table.of("uscc", "asOf", "headcount").row(ENTERPRISE, "2026-01-01", 100));
        sessions = importing.committed("sessions", session("试验班"));
        outcomes = importing.committed("outcomes", outcome(1));
        certificates = importing.committed("certificates", certificate(null));
    }

    @Test
    void everythingIsTakenBackFromTheEndToTheBeginning() {
        for (UUID batch : new UUID[] {certificates, outcomes, sessions, counts, jobs, people, enterprises}) {
            assertThat(importing.undo(batch).undoneBy()).isEqualTo("training-administrator");
        }

        for (String register : new String[] {
            "enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates"
        }) {
            assertThat(importing.exported(register))
                    .noneMatch(line -> line.contains(ENTERPRISE) || line.contains(WANG) || line.contains("试验班"));
        }
        assertThat(importing
                        .commit("people", Importing.people().row(WANG, "王一"))
                        .created())
                .isEqualTo(1);
    }

    @Test
    void correctionsAreAsBefore() {
        var before = new String[][] {
            {"enterprises", ENTERPRISE},
            {"people", WANG},
            {"employments", WANG},
            {"headcounts", ENTERPRISE},
            {"sessions", "试验班"},
            {"outcomes", WANG},
            {"certificates", WANG}
        };
        var lines = new String[7];
        for (int i = 0; i < 7; i++) {
            lines[i] = line(before[i][0], before[i][1]);
        }
        var batches = new UUID[] {
            importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "改名厂", "330481", "2016-01-01")),
            importing.committed(
                    "people",
                    Table.of("documentNumber", "name", "sex", "mobile").row(WANG, "王二", "女", "13800000009")),
            importing.committed(
                    "employments", Importing.employments().row(WANG, ENTERPRISE, "报检员", "2024-01-01", "2026-01-01")),
            importing.committed(
                    "headcounts", Table.of("uscc", "asOf", "headcount").row(ENTERPRISE, "2026-01-01", 7)),
            importing.committed("sessions", session("改名试验班")),
            importing.committed("outcomes", outcome(3)),
            importing.committed("certificates", certificate("2026-02-01"))
        };

        for (int i = 6; i >= 0; i--) {
            importing.undo(batches[i]);
        }

        for (int i = 0; i < 7; i++) {
            assertThat(line(before[i][0], before[i][1])).isEqualTo(lines[i]);
        }
    }

    @Test
    void isRefusedWhileSomethingBuildsOnIt() {
        assertRefused(enterprises, "enterprise.undo.has-headcounts", "people.undo.has-staff");
        importing.undo(counts);
        assertRefused(enterprises, "people.undo.has-staff");
        assertRefused(sessions, "learning.undo.session-has-outcomes");
        assertRefused(
                people,
                "people.undo.has-employments",
                "learning.undo.person-has-outcomes",
                "certificate.undo.person-has-certificates");
        importing.undo(jobs);
        importing.undo(outcomes);
        assertRefused(people, "certificate.undo.person-has-certificates");
        importing.committed(
                "certificates",
                Table.of("documentNumber", "number", "role", "issuedOn", "renews")
                        .row(WANG, Codes.certificate("A", 2026, 990002), "A", "2026-01-05", NUMBER));
        assertRefused(certificates, "certificate.undo.built-on");
    }

    @Test
    void isRefusedWhileAnEnterpriseHasAGradeOrAContact() {
        UUID enterprise = importing.committed(
                "enterprises", Importing.enterprises().row(Codes.uscc(22), "空厂", "330482", "2015-01-01"));
        UUID id = importing.enterprise(Codes.uscc(22)).value();
        jdbc.sql("insert into enterprise_attribute values (?, 'GREEN_CHANNEL', '', '2020-01-01', null, 'test')")
                .param(id)
                .update();
        assertRefused(enterprise, "enterprise.undo.has-profile");
        jdbc.sql("delete from enterprise_attribute where enterprise_id = ?")
                .param(id)
                .update();
        jdbc.sql(
                        "insert into account_scope (account_id, kind, value) select account_id, 'ENTERPRISE', ? from account where username = 'contact'")
                .param(id.toString())
                .update();

        assertRefused(enterprise, "identity.undo.enterprise-has-account");
    }

    @Test
    void isRefusedWhenARecordWasChangedSince() {
        importing.committed("headcounts", Table.of("uscc", "asOf", "headcount").row(ENTERPRISE, "2026-01-01", 101));

        assertRefused(counts, "common.register.changed-since");
    }

    @Test
    void isRefusedWhenAPaperWasPrinted() {
        jdbc.sql(
                        "update certificate_document d join certificate c using (certificate_id) set d.pdf = 'x', d.pdf_sha256 = repeat('0', 64) where c.number = ?")
                .param(NUMBER)
                .update();

        assertRefused(certificates, "certificate.undo.printed");
    }

    @Test
    void isRefusedWhereItWouldOverlapWhatCameLater() {
        UUID left = importing.committed(
                "employments", Importing.employments().row(WANG, ENTERPRISE, "其他", "2024-01-01", "2025-01-01"));
        importing.committed("employments", Importing.employments().row(WANG, ENTERPRISE, "其他", "2025-06-01", null));

        assertRefused(left, "people.undo.overlap");
    }

    @Test
    void happensOnce() {
        importing.undo(certificates);

        assertRefused(certificates, "interchange.undo.already");
    }

    private static Table session(String name) {
        return Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                .row("试-2025-99", name, "A", 24, "2025-03-01", "2025-03-10");
    }

    private static Table outcome(int attempts) {
        return Table.of("documentNumber", "sessionCode", "completedOn", "result", "attempts", "firstAttemptPassed")
                .row(WANG, "试-2025-99", "2025-03-10", "合格", attempts, attempts == 1 ? "是" : "否");
    }

    private static Table certificate(String suspendedFrom) {
        return Table.of("documentNumber", "number", "role", "issuedOn", "suspendedFrom")
                .row(WANG, NUMBER, "A", "2025-03-15", suspendedFrom);
    }

    private String line(String register, String part) {
        return importing.exported(register).stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(UUID batch, String... keys) {
        assertThatThrownBy(() -> importing.undo(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isIn((Object[]) keys));
    }
}
