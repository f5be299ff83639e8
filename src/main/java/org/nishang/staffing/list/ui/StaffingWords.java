package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.list.StaffingEntry;
import org.nishang.staffing.rule.Needs;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How staffing is said in words; the texts come from the component that shows them. */
public final class StaffingWords {

    private StaffingWords() {}

    /** The day that a headcount was declared for; as a reminder where that was over a year ago. */
    static Component declared(StaffingRow row, LocalDate day) {
        if (row.isStale(day)) {
            return Kit.state(Tone.SOON, Formats.date(row.declaredFor()));
        }
        return Kit.styled(new Span(Formats.date(row.declaredFor())), "soft");
    }

    public static String role(Component in, TrainingRole role) {
        return in.getTranslation("staffing.role." + role.code());
    }

    static Component state(Component in, StaffingEntry entry, LocalDate day, @Nullable TrainingRole role) {
        return switch (entry.state()) {
            case SHORT ->
                Kit.state(
                        Tone.BAD,
                        in.getTranslation("staffing.state.missing", entry.row().missing(role)));
            case SOON ->
                Kit.state(
                        Tone.SOON,
                        in.getTranslation(
                                "staffing.state.short-in",
                                ChronoUnit.DAYS.between(day, Objects.requireNonNull(entry.shortOn()))));
            case COMPLIANT -> Kit.state(Tone.GOOD, in.getTranslation("staffing.state.COMPLIANT"));
            case UNDECLARED, NO_RULE -> Kit.state(Tone.SOON, in.getTranslation("staffing.state." + entry.state()));
        };
    }

    /** Required / held / missing, the last one marked where somebody is missing. */
    static Component needs(Component in, Needs needs) {
        var missing = new Span(Formats.number(needs.shortfall()));
        if (needs.isShort()) {
            missing.addClassName("missing");
        }
        var cell = new Span(
                new Span(Formats.number(needs.required()) + " / " + Formats.number(needs.held()) + " / "), missing);
        cell.addClassName("needs");
        cell.setTitle(in.getTranslation(
                "staffing.needs",
                Formats.number(needs.required()),
                Formats.number(needs.held()),
                Formats.number(needs.shortfall())));
        return cell;
    }

    /** Which row of which rule set was used. */
    static String rule(
            Component in,
            EnterpriseStaffing enterprise,
            TrainingRole which,
            EnterpriseStaffing.Role role,
            String gradeName) {
        var set = role.ruleSet();
        var rule = role.rule();
        if (set.isEmpty() || rule.isEmpty()) {
            return in.getTranslation(set.isEmpty() ? "staffing.rule.none" : "staffing.rule.undeclared");
        }
        RuleRow row = rule.get();
        String words = in.getTranslation(
                "staffing.rule.row",
                set.get().name(),
                Formats.date(set.get().valid().from()),
                range(in, row));
        if (row.stepSize() > 0) {
            words += in.getTranslation("staffing.rule.step", row.stepSize(), row.stepAdd());
        }
        if (enterprise.broker() && row.brokerBase() != null) {
            words += in.getTranslation("staffing.rule.broker", row.brokerBase());
        }
        return words + grade(in, enterprise, set.get(), which, gradeName);
    }

    /** What the enterprise's grade adds or takes away; nothing where the set does not say. */
    private static String grade(
            Component in, EnterpriseStaffing enterprise, RuleSet set, TrainingRole which, String gradeName) {
        int adjustment =
                enterprise.row().map(row -> set.adjustment(which, row.grade())).orElse(0);
        return adjustment == 0
                ? ""
                : in.getTranslation(
                        adjustment > 0 ? "staffing.rule.grade-adds" : "staffing.rule.grade-takes",
                        gradeName,
                        Math.abs(adjustment));
    }

    private static String range(Component in, RuleRow row) {
        Integer to = row.to();
        return to == null
                ? in.getTranslation("staffing.size.from", row.from())
                : to == row.from() + 1
                        ? in.getTranslation("staffing.size.exactly", row.from())
                        : in.getTranslation("staffing.size.between", row.from(), to - 1);
    }

    /** When it falls short, and because of whom. */
    static String outlook(Component in, EnterpriseStaffing enterprise, EnterpriseStaffing.Role role) {
        if (role.shortage().isEmpty()) {
            return in.getTranslation("staffing.outlook.none");
        }
        Shortage shortage = role.shortage().get();
        String when = shortage.shortOn().equals(enterprise.day())
                ? in.getTranslation("staffing.outlook.now", shortage.required() - shortage.heldThen())
                : in.getTranslation(
                        "staffing.outlook.on",
                        Formats.date(shortage.shortOn()),
                        ChronoUnit.DAYS.between(enterprise.day(), shortage.shortOn()),
                        shortage.required(),
                        shortage.heldThen());
        List<String> why =
                shortage.because().stream().map(cause -> cause(in, cause, role)).toList();
        if (why.isEmpty()) {
            return shortage.shortOn().equals(enterprise.day())
                    ? when
                    : when + in.getTranslation("staffing.outlook.required-rises");
        }
        return when + String.join(in.getTranslation("staffing.outlook.and"), why);
    }

    private static String cause(Component in, Shortage.Cause cause, EnterpriseStaffing.Role role) {
        String name = role.bars().stream()
                .filter(bar -> bar.number().equals(cause.number()))
                .map(EnterpriseStaffing.Bar::name)
                .findFirst()
                .orElse(Formats.NONE);
        return in.getTranslation(
                "staffing.cause." + cause.reason(), name, cause.number(), Formats.date(cause.lastDay()));
    }
}
