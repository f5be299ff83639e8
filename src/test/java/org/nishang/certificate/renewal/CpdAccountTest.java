package org.nishang.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.rule.CpdDemand;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdDone;
import org.nishang.identity.PersonId;

/** How much continuing education is done, year of validity by year. */
class CpdAccountTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 2, 29);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 27);
    private static final CpdDemand YEARLY = new CpdDemand(BigDecimal.valueOf(8), 1, true);
    private static final CpdDemand TOGETHER = new CpdDemand(BigDecimal.valueOf(8), 1, false);

    @Test
    void asksForEveryYearOfValidity() {
        var nothing = account(YEARLY);

        assertThat(nothing.hoursNeeded()).isEqualByComparingTo("24");
        assertThat(nothing.auditsNeeded()).isEqualTo(3);
        assertThat(nothing.isEnough()).isFalse();
        assertThat(nothing.years())
                .extracting(CpdAccount.Year::from)
                .containsExactly(ISSUED, LocalDate.of(2025, 2, 28), LocalDate.of(2026, 2, 28));
    }

    @Test
    void oneYearDoesNotMakeUpForAnotherUnlessTheRuleSaysSo() {
        var all = Stream.of(hours("2024-05-01", "24"), audit("2024-05-01"), audit("2024-06-01"), audit("2024-07-01"))
                .toArray(CpdDone[]::new);

        assertThat(account(YEARLY, all).hours()).isEqualByComparingTo("8");
        assertThat(account(YEARLY, all).auditsMissing()).isEqualTo(2);
        assertThat(account(YEARLY, all).isEnough()).isFalse();
        assertThat(account(TOGETHER, all).isEnough()).isTrue();
    }

    @Test
    void countsFromTheDayAfterIssueThroughTheDayOfRenewal() {
        assertThat(account(TOGETHER, hours("2024-02-29", "8")).hours()).isZero();
        assertThat(account(TOGETHER, hours("2024-03-01", "8")).hours()).isEqualByComparingTo("8");
        assertThat(account(TOGETHER, hours("2027-02-27", "8")).hours()).isEqualByComparingTo("8");
        assertThat(account(TOGETHER, hours("2027-02-28", "8")).hours()).isZero();
    }

    @Test
    void aYearBeginsOnTheDayOfIssueOrTheTwentyEighth() {
        assertThat(account(YEARLY, hours("2025-02-27", "1")).years().get(0).hours())
                .isEqualByComparingTo("1");
        assertThat(account(YEARLY, hours("2025-02-28", "1")).years().get(1).hours())
                .isEqualByComparingTo("1");
    }

    @Test
    void theLastYearLastsUntilTheRenewalEvenInTheDaysOfGrace() {
        var late = CpdAccount.of(
                YEARLY,
                ISSUED,
                LAST,
                LAST.plusDays(20),
                List.of(hours(LAST.plusDays(15).toString(), "3")));

        assertThat(late.years().getLast().hours()).isEqualByComparingTo("3");
    }

    @Test
    void aRenewalThatRanOnFromTheOldLastDayHasNoYearMore() {
        var ranOn = CpdAccount.of(YEARLY, LAST.minusDays(80), LAST.plusMonths(36), LAST, List.of());

        assertThat(ranOn.years()).hasSize(3);
    }

    @Test
    void holdsForAnyHistory() {
        var random = new Random(20261124);
        for (int i = 0; i < 3_000; i++) {
            var issued = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(900));
            var last = issued.plusMonths(6 + random.nextInt(60)).minusDays(1);
            var day = last.minusDays(random.nextInt(90));
            var demand =
                    new CpdDemand(BigDecimal.valueOf(1 + random.nextInt(12)), random.nextInt(3), random.nextBoolean());
            var done = new ArrayList<CpdDone>();
            for (int n = random.nextInt(12); n > 0; n--) {
                var on = issued.plusDays(random.nextInt(2400) - 200L).toString();
                done.add(random.nextBoolean() ? audit(on) : hours(on, "" + random.nextInt(9)));
            }
            var account = CpdAccount.of(demand, issued, last, day, done);
            String seen = demand + " " + issued + " " + last + " " + account;

            var counted = done.stream()
                    .filter(one -> one.day().isAfter(issued) && !one.day().isAfter(day))
                    .toList();
            var sum = counted.stream().map(CpdDone::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(account.items()).as(seen).containsExactlyInAnyOrderElementsOf(counted);
            assertThat(account.hours()).as(seen).isLessThanOrEqualTo(sum);
            if (demand.everyYear()) {
                assertThat(account.hours()).as(seen).isLessThanOrEqualTo(account.hoursNeeded());
                // Enough exactly if no year lacks anything.
                assertThat(account.isEnough())
                        .as(seen)
                        .isEqualTo(account.years().stream()
                                .allMatch(year -> year.hours().compareTo(demand.hours()) >= 0
                                        && year.audits() >= demand.audits()));
            } else {
                assertThat(account.hours()).as(seen).isEqualByComparingTo(sum);
            }
            assertThat(account.years().stream().map(CpdAccount.Year::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("nothing is lost between the years: %s", seen)
                    .isEqualByComparingTo(sum);
            done.add(hours(day.toString(), "1"));
            assertThat(CpdAccount.of(demand, issued, last, day, done).hours())
                    .as("more is never less: %s", seen)
                    .isGreaterThanOrEqualTo(account.hours());
        }
    }

    private static CpdAccount account(CpdDemand demand, CpdDone... done) {
        return CpdAccount.of(demand, ISSUED, LAST, LAST, List.of(done));
    }

    private static CpdDone hours(String day, String hours) {
        return done(day, new BigDecimal(hours), 0);
    }

    private static CpdDone audit(String day) {
        return done(day, BigDecimal.ZERO, 1);
    }

    private static CpdDone done(String day, BigDecimal hours, int audits) {
        return new CpdDone(
                PersonId.next(),
                Optional.of(TrainingRole.AUDITOR),
                LocalDate.parse(day),
                hours,
                audits,
                Optional.empty());
    }
}
