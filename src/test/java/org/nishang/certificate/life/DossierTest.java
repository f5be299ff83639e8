package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.life.Dossier.Past;
import org.nishang.certificate.rule.CertificationRule;

/** What somebody's earlier certificates allow and forbid. */
class DossierTest {

    private static final LocalDate LAST = LocalDate.of(2027, 11, 19);
    private static final CertificationRule RULE = SuccessionTest.rule(24, 30, 20);

    @ParameterizedTest
    @CsvSource({"2027-11-18, true", "2027-11-19, true", "2027-12-09, true", "2027-12-10, false"})
    void goesOnFromWhatIsValidOrEndedInTheDaysOfGrace(LocalDate day, boolean found) {
        assertThat(of(day, past(null, null, 0)).predecessor(RULE).isPresent()).isEqualTo(found);
    }

    @Test
    void goesOnFromTheOneThatLastsLongest() {
        var longer = new Past(
                CertificateId.next(), "L", LAST.minusDays(9), LAST.plusDays(9), null, null, null, false, false, 0);

        assertThat(of(LAST, past(null, null, 0), longer).predecessor(RULE)).contains(longer);
    }

    @Test
    void doesNotGoOnFromWhatWasGivenBackTakenBackOrRests() {
        assertThat(of(LAST, past(LAST, null, 0)).predecessor(RULE)).isEmpty();
        assertThat(of(LAST, past(null, LAST, 0)).predecessor(RULE)).isEmpty();
        assertThat(of(LAST.plusDays(3), past(LAST, null, 0)).predecessor(RULE)).isEmpty();
        var resting = new Past(CertificateId.next(), "R", LAST.minusYears(2), LAST, null, null, null, true, false, 0);
        assertThat(of(LAST, resting).predecessor(RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, 2025-02-27, true",
        "2024-02-29, 12, 2025-02-28, false",
        "2026-06-01, 36, 2029-05-31, true",
        "2026-06-01, 36, 2029-06-01, false",
        "2026-06-01, 0, 2026-06-01, false"
    })
    void barsUntilTheSameDayMonthsLater(LocalDate revoked, int months, LocalDate day, boolean barred) {
        assertThat(of(day, past(revoked, null, months)).bar().isPresent()).isEqualTo(barred);
    }

    @Test
    void barsBeforeARevocationThatIsDecidedBegins() {
        var bar = of(LAST.minusDays(30), past(LAST.minusDays(5), null, 36)).bar();

        assertThat(bar)
                .contains(new Dossier.Bar(LAST.minusDays(5), LAST.minusDays(5).plusYears(3)));
    }

    @Test
    void theLongestBarCountsWhateverTheOrder() {
        var random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            var all = new ArrayList<Past>();
            var day = LocalDate.of(2026, 11, 24);
            boolean barred = false;
            for (int n = random.nextInt(5); n > 0; n--) {
                var revoked = random.nextBoolean() ? day.minusDays(random.nextInt(2000) - 90L) : null;
                int months = random.nextInt(4) * 12;
                all.add(past(revoked, null, months));
                // The rule in other words: some day up to the bar's end is still to come.
                barred |= revoked != null
                        && months > 0
                        && revoked.plusMonths(months).isAfter(day);
            }

            assertThat(new Dossier(day, all).bar().isPresent()).as("%s", all).isEqualTo(barred);
            assertThat(new Dossier(day, all.reversed()).bar().map(Dossier.Bar::until))
                    .isEqualTo(new Dossier(day, all).bar().map(Dossier.Bar::until));
        }
    }

    private static Dossier of(LocalDate day, Past... certificates) {
        return new Dossier(day, List.of(certificates));
    }

    private static Past past(@Nullable LocalDate revoked, @Nullable LocalDate surrendered, int barMonths) {
        return new Past(
                CertificateId.next(),
                "N",
                LAST.minusYears(2),
                LAST,
                revoked,
                surrendered,
                null,
                false,
                false,
                barMonths);
    }
}
