package org.nishang.enterprise.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.enterprise.profile.AttributeKind;
import org.nishang.enterprise.profile.DatedAttribute;
import org.nishang.enterprise.profile.DatedGrade;
import org.nishang.enterprise.profile.DatedRegion;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.enterprise.profile.InspectionFigure;
import org.nishang.enterprise.profile.InspectionKind;
import org.nishang.enterprise.ui.EnterprisePagePart;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.springframework.stereotype.Service;

/** What an enterprise is today, what it was, and for those who may, what it is from a day on. */
@Service
class ProfilePart implements EnterprisePagePart {

    private final EnterpriseProfile profile;
    private final StaffingForesight foresight;
    private final CurrentUser user;
    private final Clock clock;

    ProfilePart(EnterpriseProfile profile, StaffingForesight foresight, CurrentUser user, Clock clock) {
        this.profile = profile;
        this.foresight = foresight;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> show(EnterpriseId enterprise) {
        return Optional.of(new Panel(enterprise));
    }

    private final class Panel extends Section {

        private final EnterpriseId enterprise;
        private final LocalDate today = LocalDate.now(clock);

        Panel(EnterpriseId enterprise) {
            this.enterprise = enterprise;
            addClassNames("card", "profile");
            fill();
        }

        private void fill() {
            removeAll();
            var regions = profile.regions(enterprise);
            var grades = profile.grades(enterprise);
            var attributes = profile.attributes(enterprise);
            var inspections = profile.inspections(enterprise);
            add(new H2(getTranslation("enterprise.profile")), now(grades, attributes), rates(inspections));
            if (regions.size() > 1 || !grades.isEmpty() || !attributes.isEmpty() || !inspections.isEmpty()) {
                add(Kit.disclosure(
                        getTranslation("enterprise.profile.history"),
                        history(regions, grades, attributes),
                        inspectionTable(inspections)));
            }
            if (user.get().may(Permission.MANAGE_ENTERPRISES)) {
                add(Kit.disclosure(
                        getTranslation("enterprise.profile.record"),
                        new ProfileForms(enterprise, profile, foresight, today, this::fill)));
            }
        }

        private Component now(List<DatedGrade> grades, List<DatedAttribute> attributes) {
            var facts = new Facts();
            var current = grades.stream().filter(grade -> grade.isOn(today)).toList();
            if (current.isEmpty()) {
                facts.add(getTranslation("enterprise.grade"), "");
            }
            current.forEach(grade -> facts.add(
                    grade.schemeName().in(getLocale()),
                    grade.gradeName().in(getLocale())
                            + " · "
                            + getTranslation("enterprise.profile.since", Formats.date(grade.from()))));
            for (AttributeKind kind : AttributeKind.values()) {
                facts.add(
                        getTranslation("enterprise.attribute." + kind),
                        attributes.stream()
                                .filter(each -> each.kind() == kind && each.isOn(today))
                                .findFirst()
                                .map(this::words)
                                .orElse(""));
            }
            return facts;
        }

        private String words(DatedAttribute attribute) {
            String value = attribute.kind() == AttributeKind.EXEMPTION
                    ? getTranslation("enterprise.exemption." + attribute.value())
                    : attribute.value().isEmpty() ? getTranslation("enterprise.attribute.yes") : attribute.value();
            return value
                    + " · "
                    + (attribute.to() == null
                            ? getTranslation("enterprise.profile.since", Formats.date(attribute.from()))
                            : getTranslation(
                                    "enterprise.profile.from-to",
                                    Formats.date(attribute.from()),
                                    Formats.date(attribute.to())));
        }

        /** Rates of the last twelve months, from sums of counts. */
        private Component rates(List<InspectionFigure> all) {
            var line = Kit.styled(new Div(), "profile-rates");
            for (InspectionKind kind : InspectionKind.values()) {
                var recent = all.stream()
                        .filter(each -> each.kind() == kind && each.to().isAfter(today.minusYears(1)))
                        .toList();
                long inspected = sum(recent, InspectionFigure::inspected);
                long passed = sum(recent, InspectionFigure::passed);
                line.add(new Paragraph(getTranslation(
                        "enterprise.inspection.rate",
                        getTranslation("enterprise.inspection." + kind),
                        Formats.rate(inspected == 0 ? null : (double) passed / inspected),
                        Formats.number(passed),
                        Formats.number(inspected))));
            }
            return line;
        }

        private static long sum(List<InspectionFigure> figures, Function<InspectionFigure, Long> count) {
            return figures.stream().mapToLong(count::apply).sum();
        }

        private Component history(List<DatedRegion> regions, List<DatedGrade> grades, List<DatedAttribute> attributes) {
            var table = new TableList(
                    getTranslation("enterprise.profile.history"),
                    getTranslation("enterprise.profile.what"),
                    getTranslation("enterprise.profile.value"),
                    getTranslation("enterprise.profile.from"),
                    getTranslation("enterprise.profile.to"),
                    getTranslation("enterprise.profile.by"));
            regions.forEach(region -> row(
                    table,
                    getTranslation("enterprise.region"),
                    region.name().in(getLocale()),
                    region.from(),
                    region.to(),
                    Actors.shown(this, region.recordedBy())));
            grades.forEach(grade -> row(
                    table,
                    grade.schemeName().in(getLocale()),
                    grade.gradeName().in(getLocale()),
                    grade.from(),
                    grade.to(),
                    grade.authority()));
            attributes.forEach(each -> row(
                    table,
                    getTranslation("enterprise.attribute." + each.kind()),
                    each.kind() == AttributeKind.EXEMPTION
                            ? getTranslation("enterprise.exemption." + each.value())
                            : each.value().isEmpty() ? getTranslation("enterprise.attribute.yes") : each.value(),
                    each.from(),
                    each.to(),
                    Actors.shown(this, each.recordedBy())));
            return table;
        }

        private static void row(
                TableList table,
                String what,
                String value,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                String by) {
            table.row(
                    TableList.text(what),
                    TableList.text(value),
                    TableList.text(Formats.date(from)),
                    TableList.text(Formats.date(to)),
                    TableList.text(by));
        }

        private Component inspectionTable(List<InspectionFigure> figures) {
            var table = new TableList(
                    getTranslation("enterprise.inspection"),
                    getTranslation("enterprise.inspection.kind"),
                    getTranslation("enterprise.profile.from"),
                    getTranslation("enterprise.inspection.to"),
                    ">" + getTranslation("enterprise.inspection.inspected"),
                    ">" + getTranslation("enterprise.inspection.passed"),
                    ">" + getTranslation("enterprise.inspection.percent"));
            figures.forEach(each -> table.row(
                    TableList.text(getTranslation("enterprise.inspection." + each.kind())),
                    TableList.text(Formats.date(each.from())),
                    TableList.text(Formats.date(each.to())),
                    TableList.number(Formats.number(each.inspected())),
                    TableList.number(Formats.number(each.passed())),
                    TableList.number(
                            Formats.rate(each.inspected() == 0 ? null : (double) each.passed() / each.inspected()))));
            table.setVisible(!figures.isEmpty());
            return table;
        }
    }
}
