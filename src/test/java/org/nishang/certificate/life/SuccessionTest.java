package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.certificate.life.Succession.Kind;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.Validity;
import org.nishang.common.TrainingRole;

/** How a new certificate goes on from the old one, at the edges of its days. */
class SuccessionTest {

    private static final LocalDate LAST = LocalDate.of(2027, 11, 19);

    @ParameterizedTest
    @CsvSource({
        "2027-10-19, EARLY, 2029-10-18",
        "2027-10-20, IN_WINDOW, 2029-11-19",
        "2027-11-19, IN_WINDOW, 2029-11-19",
        "2027-11-20, LATE, 2029-11-19",
        "2027-12-19, LATE, 2029-11-19",
        "2027-12-20, FIRST, 2029-12-19"
    })
    void changesAtTheWindowTheLastDayAndTheEndOfGrace(LocalDate day, Kind kind, LocalDate newLastDay) {
        assertThat(Succession.of(rule(24, 30, 30), LAST, day)).isEqualTo(new Succession(kind, newLastDay));
    }

    @Test
    void isNewOnTheDayAfterWithoutGrace() {
        assertThat(Succession.of(rule(24, 30, 0), LAST, LAST.plusDays(1)).kind())
                .isEqualTo(Kind.FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2028-02-29, 12, 2029-02-28",
        "2028-02-29, 2028-02-29, 48, 2032-02-29",
        "2027-02-28, 2027-02-28, 12, 2028-02-28",
        "2028-02-29, 2028-03-10, 24, 2030-02-28"
    })
    void keepsToTheTwentyNinthOfFebruary(LocalDate last, LocalDate day, int months, LocalDate newLastDay) {
        assertThat(Succession.of(rule(months, 30, 30), last, day).lastDay()).isEqualTo(newLastDay);
    }

    @Test
    void holdsForAnyRuleAndAnyDay() {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            var rule = rule(6 + random.nextInt(115), 30 + random.nextInt(61), random.nextInt(91));
            var last = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(2000));
            var day = last.plusDays(random.nextInt(400) - 200);
            var next = Succession.of(rule, last, day);
            String seen = rule + " " + last + " " + day + " " + next;

            assertThat(next.lastDay()).as(seen).isAfterOrEqualTo(day);
            if (next.kind() != Kind.FIRST) {
                assertThat(next.lastDay()).as(seen).isAfterOrEqualTo(last);
            }
            assertThat(next.kind() == Kind.IN_WINDOW || next.kind() == Kind.LATE)
                    .as(seen)
                    .isEqualTo(rule.isRenewable(last, day));
            if (rule.isRenewable(last, day)) {
                assertThat(next.lastDay())
                        .as(seen)
                        .isEqualTo(last.plusMonths(rule.validity().months()));
            } else if (next.kind() == Kind.FIRST) {
                assertThat(next).as(seen).isEqualTo(Succession.first(rule, day));
            }
            assertThat(next.lastDay())
                    .as("no longer than a term after the later of the days: %s", seen)
                    .isBeforeOrEqualTo((day.isAfter(last) ? day : last)
                            .plusMonths(rule.validity().months()));
        }
    }

    static CertificationRule rule(int months, int window, int late) {
        return new CertificationRule(
                TrainingRole.DECLARANT,
                LocalDate.of(2008, 1, 1),
                new Validity(months, window),
                late,
                36,
                true,
                false,
                Optional.empty());
    }
}
