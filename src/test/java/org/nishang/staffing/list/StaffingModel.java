package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.renewal.RenewalEffect;
import org.nishang.staffing.renewal.RenewalRow;
import org.nishang.testing.RegionState;

/** What a walk through the plain facts of a random region says, as lines to compare. */
public final class StaffingModel {

    private StaffingModel() {}

    /** One line for each enterprise that is in the region on the day, with the region. */
    public static List<String> rows(RegionState state, LocalDate day, String region) {
        var lines = new ArrayList<String>();
        for (var enterprise : state.enterprises()) {
            if (state.active(enterprise, day) && state.isIn(enterprise, region, day)) {
                lines.add(line(
                        enterprise.id(),
                        state.region(enterprise, day),
                        state.headcount(enterprise.id(), day),
                        state.required(enterprise, TrainingRole.DECLARANT, day),
                        state.held(enterprise.id(), TrainingRole.DECLARANT, day).size(),
                        state.required(enterprise, TrainingRole.AUDITOR, day),
                        state.held(enterprise.id(), TrainingRole.AUDITOR, day).size()));
            }
        }
        return lines;
    }

    public static String line(StaffingRow row) {
        return line(
                row.enterprise(),
                row.region(),
                row.headcount(),
                row.declarants().required(),
                row.declarants().held(),
                row.auditors().required(),
                row.auditors().held());
    }

    /** Of the enterprises in the region on the first day. */
    public static List<String> shortages(RegionState state, String region, LocalDate from, LocalDate until) {
        var lines = new ArrayList<String>();
        for (var enterprise : state.enterprises()) {
            if (!state.isIn(enterprise, region, from)) {
                continue;
            }
            for (var role : TrainingRole.values()) {
                for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
                    Integer required = state.active(enterprise, day) ? state.required(enterprise, role, day) : null;
                    int held = state.held(enterprise.id(), role, day).size();
                    if (required != null && held < required) {
                        lines.add(line(
                                enterprise.id(),
                                role,
                                day,
                                required,
                                held,
                                List.copyOf(state.lostOn(enterprise.id(), role, day))));
                        break;
                    }
                }
            }
        }
        return lines;
    }

    public static String line(Shortage shortage) {
        return line(
                shortage.enterprise(),
                shortage.role(),
                shortage.shortOn(),
                shortage.required(),
                shortage.heldThen(),
                shortage.because().stream().map(Shortage.Cause::number).sorted().toList());
    }

    /** Who must renew, where, and what follows. */
    public static List<String> renewals(
            RegionState state, LocalDate first, LocalDate end, LocalDate today, String region) {
        var lines = new ArrayList<String>();
        for (var c : state.certificates()) {
            if (c.last().isBefore(first)
                    || !c.last().isBefore(end)
                    || (c.revoked() != null && !c.revoked().isAfter(c.last()))) {
                continue;
            }
            var still = c.last().isAfter(today) ? c.last() : today;
            var next = c.last().plusDays(1);
            var then = next.isAfter(today) ? next : today;
            boolean goesOn = state.certificates().stream()
                    .anyMatch(n -> n.person().equals(c.person())
                            && n.role() == c.role()
                            && n.last().isAfter(c.last())
                            && !n.issued().isAfter(then)
                            && !n.last().isBefore(then)
                            && (n.revoked() == null || n.revoked().isAfter(then)));
            for (var enterprise : state.enterprises()) {
                if (!goesOn
                        && state.active(enterprise, still)
                        && state.isIn(enterprise, region, still)
                        && state.employed(c.person(), enterprise.id(), still)) {
                    lines.add(line(enterprise.id(), c.number(), effect(state, enterprise, c.role(), c.last())));
                }
            }
        }
        return lines;
    }

    private static RenewalEffect effect(
            RegionState state, RegionState.Enterprise enterprise, TrainingRole role, LocalDate last) {
        Integer before = missing(state, enterprise, role, last);
        Integer after = missing(state, enterprise, role, last.plusDays(1));
        if (after == null) {
            return RenewalEffect.UNDECLARED;
        }
        if (after <= 0) {
            return RenewalEffect.ENOUGH_LEFT;
        }
        return before != null && before > 0 ? RenewalEffect.SHORT_BEFORE : RenewalEffect.FALLS_SHORT;
    }

    private static @Nullable Integer missing(
            RegionState state, RegionState.Enterprise enterprise, TrainingRole role, LocalDate day) {
        Integer required = state.active(enterprise, day) ? state.required(enterprise, role, day) : null;
        return required == null
                ? null
                : required - state.held(enterprise.id(), role, day).size();
    }

    public static String line(RenewalRow row) {
        return line(row.enterprise(), row.number(), row.effect());
    }

    private static String line(Object... values) {
        return Arrays.asList(values).toString();
    }
}
