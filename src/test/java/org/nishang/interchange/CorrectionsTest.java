package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What lines do to what is there already. */
@PortalTest
@Transactional
class CorrectionsTest {

    private static final String ENTERPRISE = Codes.uscc(1);
    private static final String WANG = Codes.document(1);

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aEnterpriseWithOnePerson() {
        importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "试验一厂", "330482", "2015-01-01"));
        importing.committed("people", Importing.people().row(WANG, "王试一"));
        importing.committed("employments", Importing.employments().row(WANG, ENTERPRISE, "报检员", "2024-01-01", null));
    }

    @Test
    void theSameLineAgainChangesNothing() {
        var again = importing.commit(
                "employments", Importing.employments().row(WANG, ENTERPRISE, "报检员", "2024-01-01", null));

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.created() + again.updated() + again.failed()).isZero();
    }

    @Test
    void aChangedLineIsACorrectionAndTheEarlierValueStaysKnown() {
        RecordedThen.at(
                jdbc,
                Instant.now().minusSeconds(60),
                () -> importing.committed(
                        "headcounts", Table.of("uscc", "asOf", "headcount").row(ENTERPRISE, "2026-01-01", 100)));

        var result = importing.commit(
                "headcounts", Table.of("uscc", "asOf", "headcount").row(ENTERPRISE, "2026-01-01", 120));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select headcount from headcount_declaration for system_time all where enterprise_id = ? order by row_end")
                        .param(importing.enterprise(ENTERPRISE).value())
                        .query(Integer.class)
                        .list())
                .containsExactly(100, 120);
    }

    @Test
    void aColumnThatIsNotThereLeavesThingsAndAnEmptyCellClearsThem() {
        importing.committed(
                "people", Table.of("documentNumber", "name", "mobile").row(WANG, "王试一", "13800000001"));

        assertThat(importing
                        .commit("people", Importing.people().row(WANG, "王试一"))
                        .unchanged())
                .isEqualTo(1);
        assertThat(importing
                        .commit(
                                "people",
                                Table.of("documentNumber", "name", "mobile").row(WANG, "王试一", null))
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void aLeavingDateMakesRoomForComingBack() {
        var result = importing.commit(
                "employments",
                Importing.employments()
                        .row(WANG, ENTERPRISE, "报检员", "2024-01-01", "2025-01-01")
                        .row(WANG, ENTERPRISE, "内审员、报检员", "2025-06-01", null));

        assertThat(result.faults()).isEmpty();
        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.created()).isEqualTo(1);
        assertThat(importing.exported("employments"))
                .contains(
                        WANG + "," + ENTERPRISE + ",报检员,2024-01-01,2025-01-01",
                        WANG + "," + ENTERPRISE + ",报检员、内审员,2025-06-01,");
    }

    @Test
    void twoTimesAtOneEnterpriseDoNotOverlap() {
        var result = importing.validate(
                "employments",
                Importing.employments()
                        .row(WANG, ENTERPRISE, "其他", "2025-01-01", null)
                        .row(WANG, ENTERPRISE, "其他", "2023-01-01", "2024-01-01")
                        .row(WANG, ENTERPRISE, "其他", "2023-06-01", "2023-07-01"));

        assertThat(Importing.codes(result))
                .containsExactly("2 joinedOn employment-in-file", "4 joinedOn employment-in-file");
        assertThat(result.created()).isEqualTo(1);
    }

    @Test
    void theSameRecordTwiceInOneFileIsRefusedTheSecondTime() {
        var result = importing.validate(
                "people",
                Importing.people()
                        .row(Codes.document(2), "李二")
                        .row(Codes.document(3), "张三")
                        .row(Codes.document(2).toLowerCase(), "李二"));

        assertThat(Importing.codes(result)).containsExactly("4 documentNumber line.duplicate");
        assertThat(result.faults().getFirst().fault().arguments()).containsExactly(2);
        assertThat(result.created()).isEqualTo(2);
    }

    @Test
    void everythingWrongInALineIsSaidAtOnce() {
        var result = importing.validate(
                "enterprises",
                Table.of("uscc", "name", "region", "customsCode", "registeredOn", "deregisteredOn")
                        .row("91330482000000019X", "厂", "330400", "12", "2030-01-01", "2029-01-01"));

        assertThat(Importing.codes(result))
                .containsExactly(
                        "2 uscc uscc.check-character",
                        "2 region unknown-region",
                        "2 customsCode customs-code-form",
                        "2 registeredOn registered-in-future",
                        "2 deregisteredOn deregistered-before-registered",
                        "2 deregisteredOn too-far-ahead");
    }

    @Test
    void anEnterpriseWithoutARegistrationDayIsThereFromTheBeginning() {
        String enterprise = Codes.uscc(2);
        importing.committed("enterprises", Table.of("uscc", "name", "region").row(enterprise, "试验二厂", "330482"));

        assertThat(importing.exported("enterprises")).contains(enterprise + ",试验二厂,330482,,,");
        assertThat(jdbc.sql("select registered_on < '1949-10-01' from enterprise where uscc = ?")
                        .param(enterprise)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aNameThatLooksLikeAFormulaIsHarmlessOutsideAndItselfAgain() {
        String enterprise = Codes.uscc(3);
        importing.committed(
                "enterprises", Importing.enterprises().row(enterprise, "'=HYPERLINK()厂", "330482", "2015-01-01"));

        assertThat(importing.exported("enterprises")).contains(enterprise + ",'=HYPERLINK（）厂,330482,,2015-01-01,");
        assertThat(jdbc.sql("select name from enterprise where uscc = ?")
                        .param(enterprise)
                        .query(String.class)
                        .single())
                .isEqualTo("=HYPERLINK（）厂");
    }

    @Test
    void namesBecomeSearchableAsWhenTypedIn() {
        assertThat(jdbc.sql(
                                "select concat(name_pinyin, '|', name_initials, '|', document_masked, '|', sex) from person_identity where name = '王试一'")
                        .query(String.class)
                        .single())
                .isEqualTo("wang shi yi|wsy|330***********" + WANG.substring(14) + "|1");
    }
}
