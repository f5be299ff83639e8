package org.nishang.staffing.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.platform.web.Asked;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.forecast.StaffingForecast;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staffing for programs: every enterprise of the caller's scope on a day, and the forecast. */
@RestController
class StaffingApi {

    private final StaffingOverview overview;
    private final StaffingForecast forecast;
    private final Clock clock;

    StaffingApi(StaffingOverview overview, StaffingForecast forecast, Clock clock) {
        this.overview = overview;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** An enterprise; {@code required} and {@code shortfall} are null where nothing is declared or no rule is known. */
    record Enterprise(
            String uscc,
            String name,
            String region,
            @Nullable Integer headcount,
            @Nullable LocalDate declaredFor,
            Map<String, Figures> roles,
            boolean ruleKnown) {}

    /** Of one role. */
    record Figures(
            @Nullable Integer required, int held, @Nullable Integer shortfall) {}

    /** The first day short of one enterprise and role. */
    record Gap(String uscc, String role, LocalDate shortOn, int required, int heldThen, List<Shortage.Cause> because) {}

    @GetMapping("/api/v1/staffing")
    @Asked({"asOf", "knownOn", "region"})
    List<Enterprise> staffing(@RequestParam Map<String, String> parameters) {
        var day = day(parameters);
        var knownOn = Inputs.day("knownOn", parameters.get("knownOn")).orElse(null);
        boolean ruleKnown = overview.isRuleKnown(day, knownOn);
        return overview.rows(day, knownOn, Inputs.regionPrefix(parameters.get("region"))).stream()
                .map(row -> enterprise(row, ruleKnown))
                .toList();
    }

    @GetMapping("/api/v1/staffing/forecast")
    @Asked({"asOf", "until", "region"})
    List<Gap> forecast(@RequestParam Map<String, String> parameters) {
        var from = day(parameters);
        var until = Inputs.day("until", parameters.get("until")).orElse(from.plusYears(1));
        return forecast.shortages(Inputs.regionPrefix(parameters.get("region")), from, until).stream()
                .map(each -> new Gap(
                        each.uscc(),
                        each.role().code(),
                        each.shortOn(),
                        each.required(),
                        each.heldThen(),
                        each.because()))
                .toList();
    }

    private LocalDate day(Map<String, String> parameters) {
        return Inputs.day("asOf", parameters.get("asOf")).orElse(LocalDate.now(clock));
    }

    private static Enterprise enterprise(StaffingRow row, boolean ruleKnown) {
        var roles = new LinkedHashMap<String, Figures>();
        for (TrainingRole role : TrainingRole.values()) {
            var needs = row.of(role);
            roles.put(role.code(), new Figures(needs.required(), needs.held(), needs.shortfall()));
        }
        return new Enterprise(
                row.uscc(), row.name(), row.region(), row.headcount(), row.declaredFor(), roles, ruleKnown);
    }
}
