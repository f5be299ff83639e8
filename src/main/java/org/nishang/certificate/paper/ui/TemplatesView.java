package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.nishang.certificate.paper.PaperSeals;
import org.nishang.certificate.paper.PaperTemplates;
import org.nishang.certificate.paper.TemplateRow;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** All versions of how papers look, and the images of seals. */
@Route("certificate-templates")
@RolesAllowed(Permission.MANAGE_CERTIFICATES)
@Menu(title = "certificate.menu.templates", icon = "layout", order = 250)
@CssImport("./styles/certificate-paper.css")
class TemplatesView extends Div {

    private final Programmes programmes;
    private final Clock clock;

    TemplatesView(PaperTemplates templates, PaperSeals seals, Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
        addClassName("templates");
        add(
                Kit.head(getTranslation("certificate.menu.templates"), getTranslation("certificate.templates.context")),
                list(templates.rows()),
                new SealsPart(seals, templates.mayDecide(), clock.getZone()));
    }

    private Component list(List<TemplateRow> rows) {
        var table = new TableList(
                getTranslation("certificate.templates.list"),
                getTranslation("certificate.templates.scope"),
                getTranslation("certificate.templates.version"),
                getTranslation("certificate.templates.language"),
                getTranslation("certificate.templates.valid-from"),
                getTranslation("certificate.templates.state"),
                getTranslation("certificate.templates.proposed"),
                getTranslation("certificate.templates.decided"),
                ">" + getTranslation("certificate.templates.papers"));
        rows.forEach(row -> table.row(cells(row)));
        var count = Kit.styled(new Paragraph(getTranslation("certificate.templates.count", rows.size())), "count");
        count.getElement().setAttribute("data-testid", "count");
        return Kit.card(getTranslation("certificate.templates.list"), count, table);
    }

    private Component[] cells(TemplateRow row) {
        var open = Kit.link("certificate-templates/" + row.id(), TemplateWords.scope(this, programmes, row));
        open.getElement().setAttribute("data-testid", "template");
        return new Component[] {
            open,
            TableList.code(getTranslation("certificate.templates.number", row.number())),
            TableList.code(getTranslation(
                    "certificate.template.language." + row.design().language())),
            TableList.code(Formats.date(row.validFrom())),
            TemplateWords.state(this, row.state()),
            TableList.text(getTranslation(
                    "certificate.templates.by",
                    Actors.shown(this, row.proposedBy()),
                    Formats.minute(row.proposedAt(), clock.getZone()))),
            TableList.text(
                    row.decidedBy() == null
                            ? Formats.NONE
                            : getTranslation(
                                    "certificate.templates.by",
                                    Actors.shown(this, row.decidedBy()),
                                    Formats.minute(Objects.requireNonNull(row.decidedAt()), clock.getZone()))),
            TableList.number(Formats.number(row.papers()))
        };
    }
}
