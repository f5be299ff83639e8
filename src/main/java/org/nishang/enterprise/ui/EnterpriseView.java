package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.MergedEnterprise;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One enterprise: what is known of it, its headcounts, and what other modules add. */
@Route("enterprises/:id")
@RolesAllowed(Permission.SEE_STAFFING)
@CssImport("./styles/enterprise.css")
@Uses(CheckboxGroup.class) // of parts
@Uses(TextField.class)
class EnterpriseView extends Div implements BeforeEnterObserver {

    private final EnterpriseDirectory directory;
    private final HeadcountDeclarations declarations;
    private final StaffingForesight foresight;
    private final EnterpriseRegister register;
    private final EnterpriseProfile profile;
    private final List<EnterprisePagePart> parts;
    private final Clock clock;

    EnterpriseView(
            EnterpriseDirectory directory,
            HeadcountDeclarations declarations,
            StaffingForesight foresight,
            EnterpriseRegister register,
            EnterpriseProfile profile,
            List<EnterprisePagePart> parts,
            Clock clock) {
        this.directory = directory;
        this.declarations = declarations;
        this.foresight = foresight;
        this.register = register;
        this.profile = profile;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(EnterprisePagePart::order))
                .toList();
        this.clock = clock;
        addClassName("enterprise-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new EnterpriseId(Uuids.parse(event.getRouteParameters().get("id").orElseThrow())));
    }

    private void show(EnterpriseId id) {
        var sheet = directory.sheet(id);
        removeAll();
        add(Kit.head(
                sheet.name(),
                sheet.uscc() + " · " + sheet.region().in(getLocale()),
                Kit.action("enterprises", getTranslation("enterprise.back"), false)));
        var headcount = new HeadcountPart(sheet, declarations, foresight, LocalDate.now(clock), () -> show(id));
        var row = Kit.row(Kit.card(getTranslation("enterprise.facts"), facts(sheet)), headcount);
        row.addClassName("enterprise-top");
        add(row);
        parts.stream().map(part -> part.show(id)).flatMap(Optional::stream).forEach(this::add);
        if (sheet.mayManage() && sheet.deregisteredOn() == null) {
            add(new ManagePart(
                    sheet,
                    register,
                    directory,
                    foresight,
                    profile.regions(id).size() > 1,
                    LocalDate.now(clock),
                    () -> show(id)));
        }
        if (sheet.mayReopen()) {
            add(new ReopenPart(sheet, register, () -> show(id)));
        }
    }

    private Facts facts(EnterpriseSheet sheet) {
        var facts = new Facts()
                .add(getTranslation("enterprise.uscc"), sheet.uscc())
                .add(getTranslation("enterprise.region"), sheet.region().in(getLocale()))
                .add(getTranslation("enterprise.customs-code"), sheet.customsCode() == null ? "" : sheet.customsCode())
                .add(getTranslation("enterprise.broker"), getTranslation("enterprise.broker." + sheet.customsBroker()))
                .add(getTranslation("enterprise.registered"), Formats.date(sheet.registeredOn()))
                .add(getTranslation("enterprise.contact"), sheet.contact());
        if (sheet.deregisteredOn() != null) {
            facts.add(getTranslation("enterprise.state"), closed(sheet));
        }
        for (MergedEnterprise part : sheet.mergers().parts()) {
            facts.add(getTranslation("enterprise.merger"), merger(part, "enterprise.merged-part"));
        }
        return facts;
    }

    private Component closed(EnterpriseSheet sheet) {
        var lines = Kit.tested(Kit.styled(new Div(), "two-lines"), "closed");
        lines.add(sheet.mergers()
                .into()
                .map(into -> merger(into, "enterprise.merged-into"))
                .orElseGet(() -> Kit.state(
                        Tone.PLAIN,
                        getTranslation("enterprise.deregistered-on", Formats.date(sheet.deregisteredOn())))));
        if (!sheet.closingReason().isEmpty()) {
            lines.add(new Div(sheet.closingReason()));
        }
        return lines;
    }

    private Component merger(MergedEnterprise other, String words) {
        String text = getTranslation(words, Formats.date(other.on()), other.name());
        return other.inScope() ? Kit.link("enterprises/" + other.id(), text) : Kit.state(Tone.PLAIN, text);
    }
}
