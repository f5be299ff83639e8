package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.PersonId;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.person.PersonDocuments;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The files of the months before go on naming persons and enterprises as they were before a merger. */
@PortalTest
@Transactional
class LastMonthsFileTest {

    private static final String ENTERPRISE = Codes.uscc(31);
    private static final String GONE = Codes.uscc(32);
    private static final String NUMBER = Codes.document(31);
    private static final String OLD_NUMBER = Codes.document(33);
    private static final String SESSION = "2026-D-20X";

    @Autowired
    private Importing importing;

    @Autowired
    private PersonMerging merging;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private PersonDocuments documents;

    @Autowired
    private Clock clock;

    private final Table firms = Table.of("uscc", "name", "region", "registeredOn", "deregisteredOn")
            .row(ENTERPRISE, "试验合一厂", "330482", "2015-01-01", null)
            .row(GONE, "试验并入厂", "330482", "2015-01-01", null);

    private final Table people = Table.of("documentNumber", "name", "sex", "mobile")
            .row(NUMBER, "章试一", "女", null)
            .row(OLD_NUMBER, "章试壹", "女", "13911110900");

    private final Table employments = Importing.employments()
            .row(NUMBER, ENTERPRISE, "报检员", "2024-01-01", null)
            .row(OLD_NUMBER, ENTERPRISE, "内审员", "2024-01-01", null)
            .row(OLD_NUMBER, ENTERPRISE, "其他", "2020-01-01", "2023-01-01")
            .row(NUMBER, ENTERPRISE, "其他", "2021-01-01", "2022-01-01");

    private final Table outcomes = Table.of(
                    "documentNumber", "sessionCode", "completedOn", "result", "attempts", "firstAttemptPassed")
            .row(NUMBER, SESSION, "2026-01-20", "合格", 1, "是")
            .row(OLD_NUMBER, SESSION, "2026-01-20", "合格", 2, "否");

    @BeforeEach
    void files() {
        importing.committed("enterprises", firms);
        importing.committed("people", people);
        importing.committed("employments", employments);
        importing.committed(
                "sessions",
                Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                        .row(SESSION, "培训班", "D", 16, "2026-01-01", "2026-01-20"));
        importing.committed("outcomes", outcomes);
    }

    @Test
    void changesNothingOfAPersonMergedSince() {
        Importing.EVERYTHING.run(() -> merging.merge(person(NUMBER), person(OLD_NUMBER), "同一人登记两次"));
        var before = recorded();
        assertThat(before).anyMatch(line -> line.contains("报检员、内审员")).anyMatch(line -> line.contains(",3,"));

        for (int month = 0; month < 2; month++) {
            for (var file : List.of("people", "employments", "outcomes")) {
                var result = importing.commit(file, table(file));

                assertThat(result.faults()).isEmpty();
                assertThat(result.unchanged()).isEqualTo(result.rows());
                assertThat(warnings(result)).contains("2 documentNumber key.same-record");
            }
            assertThat(recorded()).isEqualTo(before);
        }
    }

    @Test
    void theOldNumberAloneCorrectsNothingAndAddsWhatIsNew() {
        Importing.EVERYTHING.run(() -> merging.merge(person(NUMBER), person(OLD_NUMBER), "同一人登记两次"));

        var result = importing.commit(
                "employments",
                Importing.employments()
                        .row(OLD_NUMBER, ENTERPRISE, "内审员", "2024-01-01", "2026-03-01")
                        .row(OLD_NUMBER, GONE, "内审员", "2010-01-01", "2012-01-01"));

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.created()).isEqualTo(1);
        assertThat(warnings(result)).containsExactly("2 documentNumber key.former");
    }

    @Test
    void thePresentNumberAloneCorrects() {
        Importing.EVERYTHING.run(() -> merging.merge(person(NUMBER), person(OLD_NUMBER), "同一人登记两次"));

        var result = importing.commit(
                "employments", Importing.employments().row(NUMBER, ENTERPRISE, "报检员", "2024-01-01", null));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void linesOfOnePersonMeetWhereverTheyStand() {
        Importing.EVERYTHING.run(() -> merging.merge(person(NUMBER), person(OLD_NUMBER), "同一人登记两次"));
        var before = recorded();
        var far = Importing.employments().row(NUMBER, ENTERPRISE, "报检员", "2024-01-01", null);
        for (int i = 0; i < 1200; i++) {
            far.row(
                    Codes.document(40),
                    ENTERPRISE,
                    "其他",
                    LocalDate.of(1990, 1, 1).plusDays(i),
                    null);
        }
        far.row(OLD_NUMBER, ENTERPRISE, "内审员", "2024-01-01", null);

        var result = importing.commitSkipping("employments", far);

        assertThat(warnings(result))
                .containsExactly("2 documentNumber key.same-record", "1203 documentNumber key.same-record");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void changesNothingOfAnEnterpriseMergedSince() {
        importing.committed(
                "employments",
                Importing.employments()
                        .row(NUMBER, GONE, "报检员", "2023-06-01", null)
                        .row(OLD_NUMBER, GONE, "内审员", today().minusDays(5), null));
        Importing.EVERYTHING.run(() -> enterprises.merge(
                importing.enterprise(GONE), importing.enterprise(ENTERPRISE), today().minusDays(10), "吸收合并"));
        var before = recorded();

        for (int month = 0; month < 2; month++) {
            var firmsAgain = importing.commit("enterprises", firms);
            assertThat(firmsAgain.unchanged()).isEqualTo(2);
            assertThat(warnings(firmsAgain)).containsExactly("3 uscc key.former");
            var result = importing.commit(
                    "employments",
                    Importing.employments()
                            .row(NUMBER, GONE, "报检员", "2023-06-01", null)
                            .row(OLD_NUMBER, GONE, "内审员", today().minusDays(5), null));

            assertThat(result.faults()).isEmpty();
            assertThat(result.unchanged()).isEqualTo(2);
            assertThat(warnings(result)).containsExactly("3 uscc key.former");
            assertThat(recorded()).isEqualTo(before);
        }
    }

    private Table table(String file) {
        return switch (file) {
            case "people" -> people;
            case "employments" -> employments;
            default -> outcomes;
        };
    }

    private List<String> recorded() {
        return java.util.stream.Stream.of("enterprises", "people", "employments", "outcomes")
                .flatMap(register -> importing.exported(register).stream())
                .toList();
    }

    private static List<String> warnings(ImportResult result) {
        return result.warnings().stream()
                .map(warning -> warning.row() + " " + warning.fault().column() + " " + warning.code())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PersonId person(String number) {
        return Importing.EVERYTHING.call(
                () -> documents.find(Set.of(number)).values().iterator().next());
    }
}
