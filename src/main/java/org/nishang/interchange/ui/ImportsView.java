package org.nishang.interchange.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Inputs;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.interchange.ClearNumbers;
import org.nishang.interchange.ImportBatches;
import org.nishang.interchange.ImportReports;
import org.nishang.interchange.RegisterImports;
import org.nishang.interchange.RegisterInfo;
import org.nishang.ui.Kit;

/** Registers in and out: choose one, get its files, send one, see what it would do, do it. */
@Route(ImportsView.PATH)
@RolesAllowed({Permission.IMPORT_STAFF, Permission.IMPORT_REGISTERS, Permission.IMPORT_ACCOUNTS})
@Menu(title = "interchange.menu.imports", icon = "exchange", order = 330)
@CssImport("./styles/interchange.css")
class ImportsView extends Div implements BeforeEnterObserver {

    static final String PATH = "imports";
    private static final String REGISTER = "register";

    private final RegisterImports imports;
    private final OngoingImports ongoing;
    private final ImportReports reports;
    private final ImportBatches batches;
    private final ClearNumbers clearly;
    private final CurrentUser user;
    private final Clock clock;
    private final Div body = new Div();

    ImportsView(
            RegisterImports imports,
            OngoingImports ongoing,
            ImportReports reports,
            ImportBatches batches,
            ClearNumbers clearly,
            CurrentUser user,
            Clock clock) {
        this.imports = imports;
        this.ongoing = ongoing;
        this.reports = reports;
        this.batches = batches;
        this.clearly = clearly;
        this.user = user;
        this.clock = clock;
        add(Kit.head(getTranslation("interchange.menu.imports"), getTranslation("interchange.context")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<RegisterInfo> registers = imports.registers();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(REGISTER)
                .orElse("");
        RegisterInfo chosen =
                Inputs.choice(REGISTER, wanted, registers, RegisterInfo::code).orElse(registers.getFirst());
        var history = new BatchHistory(batches, chosen, registers, clock);
        body.removeAll();
        body.add(
                choices(registers, chosen),
                new RegisterFilesPart(
                        chosen, Optional.of(clearly).filter(numbers -> user.may(Permission.EXPORT_IN_CLEAR))),
                new ImportPart(imports, reports, chosen, ongoing.into(chosen.code()), history::refresh),
                history);
    }

    private Nav choices(List<RegisterInfo> registers, RegisterInfo chosen) {
        var nav = Kit.styled(new Nav(), "registers");
        nav.getElement().setAttribute("aria-label", getTranslation("interchange.registers"));
        for (RegisterInfo register : registers) {
            var link = Kit.link(
                    PATH + "?" + REGISTER + "=" + register.code(),
                    register.title().in(getLocale()));
            link.getElement().setAttribute("aria-current", register.equals(chosen) ? "page" : "false");
            link.getElement().setAttribute("data-testid", "register-" + register.code());
            nav.add(link);
        }
        return nav;
    }
}
