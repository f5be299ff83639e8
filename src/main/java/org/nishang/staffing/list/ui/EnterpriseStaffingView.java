package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.Inputs;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.ui.Addresses;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One enterprise on any day: who is counted, who is missing, when it falls short. */
@Route(StaffingNavigation.LIST + "/:id")
@RolesAllowed(Permission.SEE_STAFFING)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/staffing.css")
class EnterpriseStaffingView extends Div implements BeforeEnterObserver {

    private final StaffingDetail detail;
    private final CurrentUser user;
    private final Clock clock;

    EnterpriseStaffingView(StaffingDetail detail, CurrentUser user, Clock clock) {
        this.detail = detail;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new EnterpriseId(
                Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
        var url = event.getLocation().getQueryParameters();
        var asOf = day(url, "asOf");
        var knownOn = day(url, "knownOn");
        var enterprise = detail.of(id, asOf.orElse(LocalDate.now(clock)), knownOn.orElse(null));
        removeAll();
        add(head(enterprise, StaffingNavigation.days(asOf, knownOn)), days(id, asOf, knownOn));
        enterprise
                .row()
                .ifPresentOrElse(
                        row -> add(declared(enterprise)),
                        () -> add(
                                detail.isAnythingRecorded(knownOn.orElse(null))
                                        ? new Paragraph(getTranslation(
                                                "staffing.enterprise.inactive", Formats.date(enterprise.day())))
                                        : Kit.nothingRecorded(knownOn.orElse(null))));
        boolean nominates = user.may(Permission.NOMINATE);
        enterprise.roles().forEach((role, part) -> add(new RolePart(enterprise, role, part, nominates)));
    }

    private static Optional<LocalDate> day(QueryParameters url, String parameter) {
        return Inputs.day(parameter, url.getSingleParameter(parameter).orElse(""));
    }

    private Component head(EnterpriseStaffing enterprise, Map<String, String> days) {
        var evidence = Kit.tested(
                Kit.action(
                        EvidenceView.address(enterprise.enterprise(), days),
                        getTranslation("staffing.evidence"),
                        false),
                "to-evidence");
        var profile = Kit.action(
                StaffingNavigation.enterprise(enterprise.enterprise()),
                getTranslation("staffing.enterprise.enterprise"),
                false);
        String context = enterprise.uscc() + " · " + enterprise.region().in(getLocale());
        return user.scope().onlyEnterprise().isPresent()
                ? Kit.head(enterprise.name(), context, evidence, profile)
                : Kit.head(
                        enterprise.name(),
                        context,
                        evidence,
                        profile,
                        Kit.action(StaffingNavigation.LIST, getTranslation("staffing.back"), false));
    }

    private Component days(EnterpriseId id, Optional<LocalDate> asOf, Optional<LocalDate> known) {
        var day = field("staffing.as-of", "ui.today", "asOf", asOf);
        var knownOn = field("staffing.known-on", "staffing.now", "knownOn", known);
        for (DateField field : new DateField[] {day, knownOn}) {
            field.addValueChangeListener(event -> Addresses.open(
                    UI.getCurrent(),
                    StaffingNavigation.enterprise(
                            id, Optional.ofNullable(day.getValue()), Optional.ofNullable(knownOn.getValue()))));
        }
        return Kit.styled(new Div(day, knownOn), "enterprise-days");
    }

    private DateField field(String label, String placeholder, String name, Optional<LocalDate> value) {
        var field = Kit.tested(new DateField(getTranslation(label)), "filter-" + name);
        field.setPlaceholder(getTranslation(placeholder));
        field.setClearButtonVisible(true);
        field.setValue(value.orElse(null));
        return field;
    }

    private Component declared(EnterpriseStaffing enterprise) {
        var row = enterprise.row().orElseThrow();
        if (row.isDeclared()) {
            var line = new Paragraph(getTranslation(
                    "staffing.enterprise.headcount", Formats.number(row.headcount()), Formats.date(row.declaredFor())));
            if (row.isStale(enterprise.day())) {
                line.addClassName("reminder");
                line.add(
                        new Span(" "),
                        Kit.state(Tone.SOON, getTranslation("staffing.enterprise.stale")),
                        new Span(" "),
                        Kit.link(
                                StaffingNavigation.declaring(enterprise.enterprise()),
                                getTranslation("staffing.enterprise.declare")));
            }
            return line;
        }
        return new Paragraph(
                Kit.state(Tone.SOON, getTranslation("staffing.enterprise.undeclared")),
                Kit.link(
                        StaffingNavigation.declaring(enterprise.enterprise()),
                        getTranslation("staffing.enterprise.declare")));
    }
}
