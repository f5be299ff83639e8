package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.list.StaffingSort;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.WorkbenchPart;

/** On the first page of an enterprise's training contact: the own enterprise and whose names end soon. */
@org.springframework.stereotype.Component
class OwnEnterprises implements WorkbenchPart {

    /** A contact has one enterprise, seldom a few; with more the list is the better place. */
    private static final int SHOWN = 3;

    private final StaffingOverview overview;
    private final StaffingDetail detail;
    private final CurrentUser user;
    private final Clock clock;

    OwnEnterprises(StaffingOverview overview, StaffingDetail detail, CurrentUser user, Clock clock) {
        this.overview = overview;
        this.detail = detail;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> show() {
        if (!user.may(Permission.SEE_STAFFING) || user.may(Permission.SEE_TOTALS)) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var page = overview.page(StaffingQuery.on(today), StaffingSort.SHORTFALL, false, 0, SHOWN);
        var enterprises = page.entries().stream()
                .map(entry -> detail.of(entry.row().enterprise(), today, null))
                .toList();
        return enterprises.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cards(enterprises, page.total() > enterprises.size()));
    }

    /** A card for each enterprise. */
    @CssImport("./styles/staffing.css")
    static class Cards extends Div {

        Cards(List<EnterpriseStaffing> enterprises, boolean more) {
            enterprises.forEach(enterprise -> add(card(enterprise)));
            if (more) {
                add(new Paragraph(Kit.link(StaffingNavigation.LIST, getTranslation("staffing.own.all"))));
            }
        }

        private Component card(EnterpriseStaffing enterprise) {
            var lines = Kit.styled(new Div(), "staffing-lines");
            enterprise.roles().forEach((role, part) -> lines.add(RoleLine.of(this, enterprise, role, part)));
            var card = Kit.card(
                    getTranslation("staffing.own.title", enterprise.name()),
                    lines,
                    headcount(enterprise),
                    ending(enterprise),
                    new Paragraph(Kit.link(
                            StaffingNavigation.enterprise(enterprise.enterprise(), Optional.empty(), Optional.empty()),
                            getTranslation("staffing.enterprise.names"))));
            card.getElement().setAttribute("data-testid", "own-enterprise");
            return card;
        }

        /** A reminder where the headcount is not declared or was declared over a year ago. */
        private Component headcount(EnterpriseStaffing enterprise) {
            var line = new Paragraph();
            boolean declared = enterprise.row().filter(StaffingRow::isDeclared).isPresent();
            boolean stale = enterprise
                    .row()
                    .filter(row -> row.isStale(enterprise.day()))
                    .isPresent();
            line.addClassName("reminder");
            line.setVisible(!declared || stale);
            line.add(
                    Kit.state(
                            Tone.SOON,
                            getTranslation(stale ? "staffing.enterprise.stale" : "staffing.enterprise.undeclared")),
                    new Span(" "),
                    Kit.link(
                            StaffingNavigation.declaring(enterprise.enterprise()),
                            getTranslation("staffing.enterprise.declare")));
            line.getElement().setAttribute("data-testid", "headcount-reminder");
            return line;
        }

        private Component ending(EnterpriseStaffing enterprise) {
            var table = new TableList(
                    getTranslation("staffing.own.ending"),
                    getTranslation("staffing.name"),
                    getTranslation("staffing.role"),
                    getTranslation("staffing.number"),
                    getTranslation("staffing.last-day"));
            int rows = 0;
            for (var role : enterprise.roles().entrySet()) {
                for (EnterpriseStaffing.Counted one : role.getValue().counted()) {
                    long days = ChronoUnit.DAYS.between(enterprise.day(), one.lastDay());
                    if (days <= RolePart.SOON) {
                        rows++;
                        row(table, role.getKey(), one, days);
                    }
                }
            }
            return rows == 0
                    ? new Paragraph(getTranslation("staffing.own.ending.none", RolePart.SOON))
                    : new Div(new H3(getTranslation("staffing.own.ending-n", RolePart.SOON, rows)), table);
        }

        private void row(TableList table, TrainingRole role, EnterpriseStaffing.Counted one, long days) {
            table.row(
                    Kit.link("people/" + one.person(), one.name()),
                    TableList.text(StaffingWords.role(this, role)),
                    TableList.text(one.number()),
                    new Div(
                            TableList.text(Formats.date(one.lastDay()) + " "),
                            Kit.state(Tone.SOON, getTranslation("staffing.ends-in", days))));
        }
    }
}
