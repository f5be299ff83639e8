package org.nishang.staffing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingSql;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The step function, in Java and in SQL, against the check values of the domain (3.6). */
@PortalTest
@Transactional
class StaffingRulesTest {

    private static final int[] HEADCOUNTS = {0, 1, 19, 20, 99, 100, 299, 300, 999, 1000, 1499, 1500, 1999, 2000};
    private static final int[] DECLARANTS = {0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4};
    private static final int[] AUDITORS = {0, 1, 1, 2, 2, 3, 3, 4, 4, 6, 6, 7, 7, 8};
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    JdbcClient jdbc;

    @Test
    void defaultTableGivesTheCheckValuesInJava() {
        for (int i = 0; i < HEADCOUNTS.length; i++) {
            assertThat(inJava(HEADCOUNTS[i], TrainingRole.DECLARANT, false))
                    .as("declarants of %d", HEADCOUNTS[i])
                    .isEqualTo(DECLARANTS[i]);
            assertThat(inJava(HEADCOUNTS[i], TrainingRole.AUDITOR, false))
                    .as("auditors of %d", HEADCOUNTS[i])
                    .isEqualTo(AUDITORS[i]);
        }
    }

    @Test
    void defaultTableGivesTheCheckValuesInSql() {
        for (int i = 0; i < HEADCOUNTS.length; i++) {
            assertThat(inSql(HEADCOUNTS[i], TrainingRole.DECLARANT, false))
                    .as("declarants of %d", HEADCOUNTS[i])
                    .isEqualTo(DECLARANTS[i]);
            assertThat(inSql(HEADCOUNTS[i], TrainingRole.AUDITOR, false))
                    .as("auditors of %d", HEADCOUNTS[i])
                    .isEqualTo(AUDITORS[i]);
        }
    }

    @Test
    void smallEnterpriseThatFilesThroughABrokerNeedsNoDeclarant() {
        for (int headcount : new int[] {0, 1, 19, 20, 300}) {
            int expected = headcount < 20 ? 0 : headcount < 300 ? 1 : 2;
            assertThat(inJava(headcount, TrainingRole.DECLARANT, true)).isEqualTo(expected);
            assertThat(inSql(headcount, TrainingRole.DECLARANT, true)).isEqualTo(expected);
        }
        assertThat(inJava(19, TrainingRole.AUDITOR, true)).isEqualTo(1);
        assertThat(inSql(19, TrainingRole.AUDITOR, true)).isEqualTo(1);
    }

    @Test
    void laterSetIsInForceFromItsDayOnAndItsCapHolds() {
        jdbc.sql(
                        "insert into staffing_rule_set values ('0190a000-0000-7000-8000-0000000000aa', 'x', '2027-01-01', null)")
                .update();
        jdbc.sql(
                        "insert into staffing_rule_row (rule_set_id, role, from_headcount, to_headcount, base, step_size, step_add, cap)"
                                + " values ('0190a000-0000-7000-8000-0000000000aa', 'D', 0, null, 1, 50, 1, 5)")
                .update();

        for (int headcount : new int[] {0, 49, 50, 199, 200, 5000}) {
            int expected = Math.min(5, 1 + headcount / 50);
            assertThat(on(LocalDate.of(2027, 1, 1), headcount)).isEqualTo(expected);
            assertThat(StaffingRules.read(jdbc)
                            .required(LocalDate.of(2027, 1, 1), headcount, TrainingRole.DECLARANT, false, null))
                    .isEqualTo(expected);
        }
        assertThat(on(LocalDate.of(2026, 12, 31), 50)).isEqualTo(1);
    }

    @Test
    void notDeclaredIsNotZero() {
        assertThat(jdbc.sql("select "
                                + StaffingSql.required("r", "h.headcount", "false", "a", ":day")
                                + " is null from (select cast(null as int) as headcount, null as scheme, null as grade) h "
                                + StaffingSql.ruleJoin(TrainingRole.DECLARANT, "r", "h.headcount", ":day")
                                + StaffingSql.adjustmentJoin("a", "r", "h"))
                        .param("day", DAY)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Integer inJava(int headcount, TrainingRole role, boolean broker) {
        return StaffingRules.read(jdbc).required(DAY, headcount, role, broker, null);
    }

    private int inSql(int headcount, TrainingRole role, boolean broker) {
        return sql(DAY, headcount, role, broker);
    }

    private int on(LocalDate day, int headcount) {
        return sql(day, headcount, TrainingRole.DECLARANT, false);
    }

    private int sql(LocalDate day, int headcount, TrainingRole role, boolean broker) {
        return jdbc.sql("select "
                        + StaffingSql.required("r", "h.headcount", "h.broker", "a", ":day")
                        + " from (select :headcount as headcount, :broker as broker, null as scheme, null as grade) h "
                        + StaffingSql.ruleJoin(role, "r", "h.headcount", ":day")
                        + StaffingSql.adjustmentJoin("a", "r", "h"))
                .param("headcount", headcount)
                .param("broker", broker)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
