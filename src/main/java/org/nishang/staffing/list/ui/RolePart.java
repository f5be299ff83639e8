package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.rule.Needs;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** One role of one enterprise: the figures, the rule, the picture, the names. */
class RolePart extends Section {

    /** A certificate that ends within so many days is marked. */
    static final int SOON = 90;

    private final EnterpriseStaffing enterprise;
    private final TrainingRole which;
    private final EnterpriseStaffing.Role role;
    private final @Nullable Needs needs;

    /** @param nominates whether who looks may nominate */
    RolePart(EnterpriseStaffing enterprise, TrainingRole which, EnterpriseStaffing.Role role, boolean nominates) {
        this.enterprise = enterprise;
        this.which = which;
        this.role = role;
        this.needs = enterprise.row().map(row -> row.of(which)).orElse(null);
        addClassNames("card", "staffing-role");
        getElement().setAttribute("data-testid", "role-" + which.code());
        add(new H2(StaffingWords.role(this, which)), figures(), sentences());
        if (nominates && lacking() > 0) {
            add(Kit.tested(
                    Kit.action(
                            StaffingNavigation.nominating(enterprise.enterprise(), which, lacking()),
                            getTranslation("staffing.nominate"),
                            true),
                    "nominate-" + which.code()));
        }
        if (TimelinePicture.isWorthDrawing(role.timeline(), role.bars())) {
            add(new TimelinePicture(
                    enterprise,
                    role,
                    getTranslation("staffing.timeline.title", enterprise.name(), StaffingWords.role(this, which))));
        }
        if (TimelinePicture.hasMore(role)) {
            add(new Paragraph(
                    getTranslation("staffing.timeline.more", role.bars().size())));
        }
        add(counted(), missing());
    }

    /** How many are missing today, or on the first day short within a year. */
    private int lacking() {
        int today = needs == null || needs.shortfall() == null ? 0 : needs.shortfall();
        return today > 0
                ? today
                : role.shortage()
                        .map(first -> first.required() - first.heldThen())
                        .orElse(0);
    }

    private Component figures() {
        var box = Kit.styled(new Div(), "role-figures");
        @Nullable Integer shortfall = needs == null ? null : needs.shortfall();
        box.add(
                figure("required", needs == null ? null : needs.required(), FigureTone.PLAIN),
                figure("held", needs == null ? null : needs.held(), FigureTone.PLAIN),
                figure("shortfall", shortfall, FigureTone.missing(shortfall, needs == null ? null : needs.required())));
        return box;
    }

    private Component figure(String name, @Nullable Integer value, FigureTone tone) {
        var label = Kit.styled(new Span(getTranslation("staffing." + name)), "label");
        var number = Kit.tested(Kit.styled(new Span(Formats.number(value)), "value"), name + "-" + which.code());
        var figure = new Div(label, number);
        figure.addClassNames("role-figure", Kit.className(tone.tone()));
        return figure;
    }

    private Component sentences() {
        var outlook =
                Kit.tested(new Paragraph(StaffingWords.outlook(this, enterprise, role)), "outlook-" + which.code());
        var rule = new Paragraph(StaffingWords.rule(
                this,
                enterprise,
                which,
                role,
                enterprise.gradeName().map(name -> name.in(getLocale())).orElse("")));
        rule.addClassName("soft");
        return enterprise.row().filter(row -> row.isDeclared()).isPresent() ? new Div(outlook, rule) : new Div(rule);
    }

    private String caption(String key) {
        return StaffingWords.role(this, which) + " · " + getTranslation(key);
    }

    private Component counted() {
        if (role.counted().isEmpty()) {
            return new Paragraph(getTranslation("staffing.counted.none"));
        }
        var table = new TableList(
                caption("staffing.counted"),
                getTranslation("staffing.name"),
                getTranslation("staffing.document"),
                getTranslation("staffing.number"),
                getTranslation("staffing.last-day"),
                getTranslation("staffing.state"));
        for (EnterpriseStaffing.Counted one : role.counted()) {
            long days = ChronoUnit.DAYS.between(enterprise.day(), one.lastDay());
            table.row(
                    Kit.link("people/" + one.person(), one.name()),
                    TableList.text(one.documentMasked()),
                    TableList.text(one.number()),
                    TableList.text(Formats.date(one.lastDay())),
                    days <= SOON
                            ? Kit.state(Tone.SOON, getTranslation("staffing.ends-in", days))
                            : Kit.state(Tone.GOOD, getTranslation("staffing.valid")));
        }
        return new Div(
                new H3(getTranslation("staffing.counted-n", role.counted().size())), table);
    }

    private Component missing() {
        if (role.missing().isEmpty()) {
            return new Div();
        }
        var table = new TableList(
                caption("staffing.missing"),
                getTranslation("staffing.name"),
                getTranslation("staffing.document"),
                getTranslation("staffing.number"),
                getTranslation("staffing.last-day"),
                getTranslation("staffing.state"));
        for (EnterpriseStaffing.Missing one : role.missing()) {
            table.row(
                    Kit.link("people/" + one.person(), one.name()),
                    TableList.text(one.documentMasked()),
                    TableList.text(one.number() == null ? Formats.NONE : one.number()),
                    TableList.text(Formats.date(one.lastDay())),
                    Kit.state(Tone.BAD, getTranslation("staffing.why." + one.why())));
        }
        return new Div(
                new H3(getTranslation(
                        "staffing.missing-n",
                        StaffingWords.role(this, which),
                        role.missing().size())),
                table);
    }
}
