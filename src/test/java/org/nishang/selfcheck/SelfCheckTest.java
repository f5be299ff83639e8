package org.nishang.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SelfCheckTest {

    /** Of what was issued here: the demo region was trained before. */
    private static final Set<String> NEW_ONLY =
            Set.of("certificate.check.completion", "certificate.check.paper", "certificate.check.signed");

    @Autowired
    private SelfCheck checks;

    @Autowired
    private Checking checking;

    @Autowired
    private CheckRuns runs;

    @Autowired
    private SignedChanges signed;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void forget() {
        jdbc.sql("delete from check_run").update();
    }

    @Test
    void looksAtEveryInvariantThatAModuleStates() {
        UUID run = checking.begin("system", LocalDate.of(2026, 11, 1)).orElseThrow();

        checking.go(run);

        CheckRun done = runs.newest(1).getFirst();
        assertThat(done.state()).isEqualTo(CheckRun.State.DONE);
        assertThat(done.results())
                .extracting(CheckResult::invariant)
                .containsExactlyElementsOf(
                        invariants.stream().map(Invariant::key).sorted().toList());
        assertThat(done.results())
                .allSatisfy(result -> assertThat(result.incident()).isEmpty());
        assertThat(done.results())
                .as("with people, certificates and exams in the demo region, none looks at nothing")
                .filteredOn(result -> !NEW_ONLY.contains(result.invariant()))
                .allSatisfy(result -> assertThat(result.examined()).isPositive());
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromBeingChecked() {
        var some = new Checking(
                List.of(
                        sentence("a", () -> failing()),
                        sentence("b", () -> new Outcome(7, List.of(Finding.of("X-1", "x", "b.broken", "X-1"))))),
                runs,
                signed,
                clock);
        UUID run = some.begin("somebody", null).orElseThrow();

        some.go(run);

        CheckRun done = runs.newest(1).getFirst();
        assertThat(done.holds()).isFalse();
        assertThat(done.unchecked()).isEqualTo(1);
        assertThat(done.found()).isEqualTo(1);
        assertThat(runs.findings(run, "b")).containsExactly(Finding.of("X-1", "x", "b.broken", "X-1"));
    }

    @Test
    void oneRunAtATimeAndOneANight() {
        LocalDate night = LocalDate.of(2026, 11, 2);
        UUID first = checking.begin("system", night).orElseThrow();

        assertThat(checking.begin("system", night.plusDays(1))).isEmpty();
        runs.end(first, clock.instant());
        assertThat(checking.begin("system", night)).as("that night is over").isEmpty();
        assertThat(checking.begin("somebody", null)).isPresent();
    }

    @Test
    void aRunThatWasCutOffDoesNotKeepTheNextOneFromBeginning() {
        var longAgo = clock.instant().minus(Checking.LONGEST).minusSeconds(1);
        runs.begin(longAgo, "system", null).orElseThrow();

        UUID next = checking.begin("system", null).orElseThrow();

        assertThat(runs.newest(5))
                .extracting(CheckRun::id, CheckRun::state)
                .contains(org.assertj.core.groups.Tuple.tuple(next, CheckRun.State.RUNNING))
                .hasSize(2);
        assertThat(runs.newest(5).getLast().state()).isEqualTo(CheckRun.State.BROKEN);
    }

    @Test
    void aNightLastsUntilHalfPastTwo() {
        assertThat(NightlyCheck.night(LocalDateTime.parse("2026-11-24T02:29:59")))
                .isEqualTo("2026-11-23");
        assertThat(NightlyCheck.night(LocalDateTime.parse("2026-11-24T02:30:00")))
                .isEqualTo("2026-11-24");
    }

    @Test
    void refusesASecondStartWhileOneGoesOn() {
        checking.begin("system", null).orElseThrow();

        new As(AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL, null)
                .run(() -> assertThatThrownBy(checks::start)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("selfcheck.goes-on"));
    }

    private static Outcome failing() {
        throw new IllegalStateException("no such table");
    }

    private static Invariant sentence(String key, java.util.function.Supplier<Outcome> check) {
        return new Invariant() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Outcome check() {
                return check.get();
            }
        };
    }
}
