package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RandomRegion;
import org.nishang.testing.RegionState;
import org.nishang.testing.RegionState.Enterprise;
import org.nishang.testing.RegionState.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Random histories with corrections: every total is what counting the plain facts gives. */
@PortalTest
@Transactional
class TotalsHistoriesTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion(RandomRegion.REGION));

    @Autowired
    Totals totals;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void totalsAreWhatTheFactsSay(long seed) {
        var region = new RandomRegion(jdbc, seed);
        for (int round = 0; round < 12; round++) {
            var from = region.day();
            var query = new TotalsQuery(
                    from,
                    from.plusDays(120L * round),
                    region.day(),
                    round % 3 == 2 ? null : RandomRegion.RECORDED.get(round % 3).plusDays(3),
                    round % 2 == 0 ? "" : RandomRegion.REGION + "02",
                    round % 4 == 0 ? null : TrainingRole.values()[round % 2]);

            assertThat(OFFICE.call(() -> totals.sheet(query).figures()))
                    .as("seed %d, %s", seed, query)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(counted(region.known(query.knownOn()), query));
        }
    }

    private static Map<String, Object> counted(RegionState state, TotalsQuery q) {
        String region = q.region();
        Predicate<LocalDate> inPeriod = day -> day != null && !day.isBefore(q.from()) && !day.isAfter(q.to());
        var enterprises = state.enterprises().stream()
                .filter(f -> state.isIn(f, region, q.asOf()) && state.active(f, q.asOf()))
                .toList();
        var declared = enterprises.stream()
                .filter(f -> state.headcount(f.id(), q.asOf()) != null)
                .toList();
        long compliant = declared.stream()
                .filter(f -> roles(q).allMatch(role -> shortfall(state, f, role, q) == 0))
                .count();
        long covered = enterprises.stream()
                .filter(f -> roles(q).anyMatch(
                                role -> !state.held(f.id(), role, q.asOf()).isEmpty()))
                .count();
        return figures(
                outcomes(state, q, region, inPeriod).count(),
                outcomes(state, q, region, inPeriod)
                        .map(Outcome::person)
                        .distinct()
                        .count(),
                outcomes(state, q, region, day -> day != null && !day.isAfter(q.asOf()))
                        .map(Outcome::person)
                        .distinct()
                        .count(),
                parts(
                        List.of("issued", "renewed", "reissued"),
                        state.certificates().stream()
                                .filter(c -> role(q, c.role())
                                        && c.renews() == null
                                        && inPeriod.test(c.issued())
                                        && state.employedIn(c.person(), region, c.issued()))
                                .count(),
                        state.certificates().stream()
                                .filter(c -> role(q, c.role())
                                        && c.renews() != null
                                        && inPeriod.test(c.issued())
                                        && state.employedIn(c.person(), region, c.issued()))
                                .count(),
                        state.reissues().stream()
                                .filter(r -> inPeriod.test(r.on())
                                        && role(
                                                q,
                                                certificate(state, r.certificate())
                                                        .role())
                                        && state.employedIn(
                                                certificate(state, r.certificate())
                                                        .person(),
                                                region,
                                                r.on()))
                                .count()),
                state.valid(q.asOf(), q.role())
                        .filter(c -> state.employedIn(c.person(), region, q.asOf()))
                        .count(),
                holders(state, q, region).count(),
                holders(state, q, region)
                        .filter(person -> state.employedByRegistered(person, region, q.asOf()))
                        .count(),
                parts(
                        List.of("headcount", "undeclared"),
                        declared.stream()
                                .mapToLong(f -> Objects.requireNonNull(state.headcount(f.id(), q.asOf())))
                                .sum(),
                        (long) enterprises.size() - declared.size()),
                parts(
                        List.of("required", "held", "shortfall"),
                        declared.stream()
                                .flatMap(f ->
                                        roles(q).map(role -> Objects.requireNonNull(state.required(f, role, q.asOf()))))
                                .mapToLong(n -> n)
                                .sum(),
                        enterprises.stream()
                                .flatMap(f -> roles(q).map(role ->
                                        state.held(f.id(), role, q.asOf()).size()))
                                .mapToLong(n -> n)
                                .sum(),
                        declared.stream()
                                .flatMap(f -> roles(q).map(role -> shortfall(state, f, role, q)))
                                .mapToLong(n -> n)
                                .sum()),
                parts(
                        List.of("compliant", "declared", "rate"),
                        compliant,
                        (long) declared.size(),
                        rate(compliant, declared.size())),
                parts(
                        List.of("covered", "active", "rate"),
                        covered,
                        (long) enterprises.size(),
                        rate(covered, enterprises.size())),
                parts(
                        List.of("30", "60", "90"),
                        expiring(state, q, region, 30),
                        expiring(state, q, region, 60),
                        expiring(state, q, region, 90)),
                outcomes(state, q, region, inPeriod)
                        .map(o -> BigDecimal.valueOf(session(state, o).hours()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                parts(
                        List.of("revoked", "suspended"),
                        state.certificates().stream()
                                .filter(c -> role(q, c.role())
                                        && inPeriod.test(c.revoked())
                                        && state.employedIn(c.person(), region, c.revoked()))
                                .count(),
                        state.suspensions().stream()
                                .filter(s -> inPeriod.test(s.from())
                                        && role(
                                                q,
                                                certificate(state, s.certificate())
                                                        .role())
                                        && state.employedIn(
                                                certificate(state, s.certificate())
                                                        .person(),
                                                region,
                                                s.from()))
                                .count()));
    }

    private static Map<String, Object> figures(Object... values) {
        var codes = List.of("T1", "T2", "T3", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15", "T17");
        var figures = new LinkedHashMap<String, Object>();
        for (int i = 0; i < codes.size(); i++) {
            figures.put(codes.get(i), values[i]);
        }
        return figures;
    }

    private static Map<String, @Nullable Number> parts(List<String> names, @Nullable Number... values) {
        var parts = new LinkedHashMap<String, @Nullable Number>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), values[i]);
        }
        return parts;
    }

    private static Stream<Outcome> outcomes(
            RegionState state, TotalsQuery q, String region, Predicate<LocalDate> when) {
        return state.outcomes().stream()
                .filter(o -> when.test(o.completed())
                        && role(q, session(state, o).role())
                        && state.employedIn(o.person(), region, o.completed()));
    }

    private static Stream<PersonId> holders(RegionState state, TotalsQuery q, String region) {
        return state.valid(q.asOf(), q.role())
                .map(RegionState.Cert::person)
                .filter(p -> state.employedIn(p, region, q.asOf()))
                .distinct();
    }

    private static long expiring(RegionState state, TotalsQuery q, String region, int days) {
        return state.valid(q.asOf(), q.role())
                .filter(c ->
                        !c.last().isAfter(q.asOf().plusDays(days)) && state.employedIn(c.person(), region, q.asOf()))
                .filter(c -> state.certificates().stream()
                        .noneMatch(n -> c.id().equals(n.renews()) && !n.issued().isAfter(q.asOf())))
                .count();
    }

    private static int shortfall(RegionState state, Enterprise enterprise, TrainingRole role, TotalsQuery q) {
        return Math.max(
                0,
                Objects.requireNonNull(state.required(enterprise, role, q.asOf()))
                        - state.held(enterprise.id(), role, q.asOf()).size());
    }

    private static RegionState.Session session(RegionState state, Outcome outcome) {
        return state.sessions().stream()
                .filter(s -> s.id().equals(outcome.session()))
                .findFirst()
                .orElseThrow();
    }

    private static RegionState.Cert certificate(RegionState state, java.util.UUID id) {
        return state.certificates().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<TrainingRole> roles(TotalsQuery q) {
        return Stream.of(TrainingRole.values()).filter(role -> role(q, role));
    }

    private static boolean role(TotalsQuery q, TrainingRole role) {
        return q.role() == null || q.role() == role;
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, java.math.RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
