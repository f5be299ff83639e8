package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CpdDemand;
import org.nishang.certificate.rule.RuleEffect;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** Rules of certification in words. */
final class RuleWords {

    private RuleWords() {}

    static String term(Component on, CertificationRule rule) {
        return on.getTranslation("certificate.rules.term.valid", rule.validity().months());
    }

    static String renewal(Component on, CertificationRule rule) {
        int window = rule.validity().renewalWindowDays();
        return rule.lateDays() == 0
                ? on.getTranslation("certificate.rules.renewal.window", window)
                : on.getTranslation("certificate.rules.renewal.late", window, rule.lateDays());
    }

    static String bar(Component on, CertificationRule rule) {
        return rule.barMonths() == 0
                ? on.getTranslation("certificate.rules.bar.off")
                : on.getTranslation("certificate.rules.bar.months", rule.barMonths());
    }

    static String ways(Component on, CertificationRule rule) {
        var ways = new ArrayList<String>();
        ways.add(on.getTranslation("certificate.rules.way.full"));
        if (rule.byRefresher()) {
            ways.add(on.getTranslation("certificate.rules.way.refresher"));
        }
        if (rule.byExam()) {
            ways.add(on.getTranslation("certificate.rules.way.exam"));
        }
        rule.cpd().ifPresent(demand -> ways.add(demand(on, demand)));
        return String.join(on.getTranslation("certificate.rules.way.separator"), ways);
    }

    static String demand(Component on, CpdDemand demand) {
        return on.getTranslation(
                demand.everyYear() ? "certificate.rules.way.cpd" : "certificate.rules.way.cpd-together",
                hours(demand.hours()),
                demand.audits());
    }

    static String hours(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    static Component effect(Component on, RuleEffect effect) {
        var figures = new Div(
                figure(
                        on,
                        "issued",
                        effect.from(),
                        effect.issued().before(),
                        effect.issued().after()),
                figure(
                        on,
                        "window",
                        effect.from(),
                        effect.inWindow().before(),
                        effect.inWindow().after()),
                figure(
                        on,
                        "late",
                        effect.from(),
                        effect.late().before(),
                        effect.late().after()));
        figures.addClassName("rule-figures");
        var box = Kit.tested(new Div(figures), "rule-effect");
        box.add(new Paragraph(on.getTranslation("certificate.rules.effect.issued-stay")));
        box.add(concerned(on, effect));
        return box;
    }

    private static Component figure(Component on, String what, Object day, Object before, Object after) {
        boolean same = before.equals(after);
        return new Span(on.getTranslation("certificate.rules.effect." + what, day.toString())
                + on.getTranslation(
                        same ? "certificate.rules.effect.same" : "certificate.rules.effect.other",
                        before.toString(),
                        after.toString()));
    }

    /** Nothing where nobody is. */
    static Component concerned(Component on, RuleEffect effect) {
        if (effect.concerned() == 0) {
            return new Div();
        }
        var title = on.getTranslation(
                "certificate.rules.effect.concerned",
                Formats.number(effect.concerned()),
                effect.rows().size());
        var table = new TableList(
                title,
                on.getTranslation("certificate.field.holder"),
                on.getTranslation("certificate.field.number"),
                on.getTranslation("certificate.field.last-day"),
                on.getTranslation("certificate.rules.effect.change"));
        effect.rows()
                .forEach(row -> table.row(
                        Kit.link("people/" + row.person(), row.name().isEmpty() ? Formats.NONE : row.name()),
                        TableList.code(row.number()),
                        TableList.code(Formats.date(row.lastDay())),
                        TableList.text(on.getTranslation(
                                row.canAfter() ? "certificate.rules.effect.can" : "certificate.rules.effect.cannot"))));
        return Kit.disclosure(title, table);
    }
}
