package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.ui.Addresses;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** What an enterprise can lay before somebody about its staffing on a day: one sheet of paper. */
@Route("enterprises/:id/evidence")
@RolesAllowed(Permission.SEE_STAFFING)
@CssImport("./styles/staffing.css")
class EvidenceView extends Div implements BeforeEnterObserver {

    private final StaffingDetail detail;
    private final CurrentUser user;
    private final Issuers issuers;
    private final Clock clock;

    EvidenceView(StaffingDetail detail, CurrentUser user, Issuers issuers, Clock clock) {
        this.detail = detail;
        this.user = user;
        this.issuers = issuers;
        this.clock = clock;
        addClassName("evidence");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new EnterpriseId(
                Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
        var url = event.getLocation().getQueryParameters();
        Inputs.refuseOthers(url.getParameters().keySet(), Set.of("asOf", "knownOn"));
        var asOf = Inputs.day("asOf", url.getSingleParameter("asOf").orElse(""));
        var known = Inputs.day("knownOn", url.getSingleParameter("knownOn").orElse(""));
        show(detail.of(id, asOf.orElse(LocalDate.now(clock)), known.orElse(null)), known);
    }

    private void show(EnterpriseStaffing enterprise, Optional<LocalDate> known) {
        removeAll();
        add(
                Kit.head(
                        getTranslation("staffing.evidence.title", enterprise.name()),
                        getTranslation(
                                "staffing.evidence.days",
                                Formats.date(enterprise.day()),
                                known.map(Formats::date).orElse(getTranslation("staffing.now"))),
                        Kit.button(
                                getTranslation("staffing.evidence.print"),
                                true,
                                "print-evidence",
                                () -> UI.getCurrent().getPage().executeJs("window.print()"))),
                facts(enterprise),
                needs(enterprise));
        enterprise.roles().forEach((role, part) -> add(certificates(role, part), rule(enterprise, role, part)));
        add(
                Kit.styled(new Paragraph(getTranslation("staffing.evidence.definitions") + check()), "soft"),
                Kit.styled(
                        new Paragraph(getTranslation(
                                "staffing.evidence.foot",
                                Formats.minute(clock.instant(), clock.getZone()),
                                user.get().displayName())),
                        "soft"));
    }

    /** Where certificates can be checked, once that is confirmed. */
    private String check() {
        return issuers.found()
                .map(issuer -> getTranslation(
                        "staffing.evidence.check", issuer.address().check()))
                .orElse("");
    }

    private Component facts(EnterpriseStaffing enterprise) {
        var row = enterprise.row();
        return new Facts()
                .add(getTranslation("staffing.evidence.uscc"), enterprise.uscc())
                .add(getTranslation("staffing.region"), enterprise.region().in(getLocale()))
                .add(
                        getTranslation("staffing.headcount"),
                        row.map(one -> Formats.number(one.headcount())).orElse(Formats.NONE))
                .add(
                        getTranslation("staffing.evidence.declared-for"),
                        row.map(one -> Formats.date(one.declaredFor())).orElse(Formats.NONE));
    }

    private Component needs(EnterpriseStaffing enterprise) {
        var table = new TableList(
                getTranslation("staffing.needs-of"),
                getTranslation("staffing.role"),
                ">" + getTranslation("staffing.required"),
                ">" + getTranslation("staffing.held"),
                ">" + getTranslation("staffing.shortfall"));
        enterprise
                .row()
                .ifPresent(row -> enterprise.roles().keySet().forEach(role -> {
                    var needs = row.of(role);
                    table.row(
                            TableList.text(StaffingWords.role(this, role)),
                            TableList.number(Formats.number(needs.required())),
                            TableList.number(Formats.number(needs.held())),
                            TableList.number(Formats.number(needs.shortfall())));
                }));
        return Kit.tested(table, "evidence-needs");
    }

    private Component certificates(TrainingRole role, EnterpriseStaffing.Role part) {
        String title = StaffingWords.role(this, role) + " · " + getTranslation("staffing.evidence.certificates");
        var table = new TableList(
                title,
                getTranslation("staffing.name"),
                getTranslation("staffing.document"),
                getTranslation("staffing.number"),
                getTranslation("staffing.last-day"),
                getTranslation("staffing.state"));
        part.counted()
                .forEach(one -> table.row(
                        TableList.text(one.name()),
                        TableList.code(one.documentMasked()),
                        Kit.outside("/verify/" + one.number(), one.number()),
                        TableList.code(Formats.date(one.lastDay())),
                        TableList.text(getTranslation("staffing.valid"))));
        part.missing()
                .forEach(one -> table.row(
                        TableList.text(one.name()),
                        TableList.code(one.documentMasked()),
                        TableList.code(Optional.ofNullable(one.number()).orElse(Formats.NONE)),
                        TableList.code(Formats.date(one.lastDay())),
                        TableList.text(getTranslation("staffing.why." + one.why()))));
        return new Div(new H2(title), Kit.tested(table, "evidence-" + role.code()));
    }

    private Component rule(EnterpriseStaffing enterprise, TrainingRole role, EnterpriseStaffing.Role part) {
        String grade = enterprise.gradeName().map(name -> name.in(getLocale())).orElse("");
        return Kit.styled(new Paragraph(StaffingWords.rule(this, enterprise, role, part, grade)), "soft");
    }

    /** Its address, for the days that a page is about. */
    static String address(EnterpriseId enterprise, Map<String, String> days) {
        return Addresses.with("enterprises/" + enterprise + "/evidence", days);
    }
}
