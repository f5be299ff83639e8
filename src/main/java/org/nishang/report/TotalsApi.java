package org.nishang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.Scope;
import org.nishang.platform.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Totals for programs: the figures by their codes, and the rows behind each. */
@RestController
@PreAuthorize("hasRole('" + Permission.SEE_TOTALS + "')")
class TotalsApi {

    private final Totals totals;
    private final CurrentUser user;
    private final Clock clock;

    TotalsApi(Totals totals, CurrentUser user, Clock clock) {
        this.totals = totals;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param scope {@code ALL}, or the regions and enterprises that the caller sees
     * @param recorded whether anything was recorded by {@code knownOn}: else the totals say nothing
     * @param ruleKnown whether a staffing rule is known: else T11 and T12 say nothing
     */
    record Answer(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            @Nullable LocalDate knownOn,
            String scope,
            String region,
            @Nullable String role,
            boolean recorded,
            boolean ruleKnown,
            Map<String, Object> totals) {}

    @GetMapping("/api/v1/totals")
    @Asked({"from", "to", "asOf", "knownOn", "region", "role"})
    Answer totals(@RequestParam Map<String, String> parameters) {
        var query = TotalsQuery.of(parameters, LocalDate.now(clock));
        var role = query.role();
        return new Answer(
                query.from(),
                query.to(),
                query.asOf(),
                query.knownOn(),
                scope(user.scope()),
                query.region(),
                role == null ? null : role.code(),
                totals.isAnythingRecorded(query),
                totals.isRuleKnown(query),
                totals.sheet(query).figures());
    }

    @GetMapping("/api/v1/totals/{total}/rows")
    @Asked({"part", "from", "to", "asOf", "knownOn", "region", "role"})
    List<TotalRow> rows(@PathVariable String total, @RequestParam Map<String, String> parameters) {
        var wanted = Total.of(total);
        return totals.rows(
                wanted,
                wanted.part(parameters.getOrDefault("part", "")),
                TotalsQuery.of(parameters, LocalDate.now(clock)));
    }

    private static String scope(Scope scope) {
        return scope.everything()
                ? "ALL"
                : Stream.concat(
                                scope.regionPrefixes().stream(),
                                scope.enterprises().stream()
                                        .map(Object::toString)
                                        .sorted())
                        .collect(Collectors.joining(","));
    }
}
