package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nishang.approval.Approvers;
import org.nishang.approval.ui.ApproverLine;
import org.nishang.certificate.paper.PaperSeals;
import org.nishang.certificate.paper.PaperTemplates;
import org.nishang.certificate.paper.TemplateDraft;
import org.nishang.certificate.paper.TemplateRow;
import org.nishang.common.FieldName;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Actors;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/**
 * One version of how papers look, with the picture of the real paper; changed fields make a new version, never this
 * one.
 */
@Route("certificate-templates/:id")
@RolesAllowed(Permission.MANAGE_CERTIFICATES)
@CssImport("./styles/certificate-paper.css")
class TemplateView extends Div implements BeforeEnterObserver {

    private final PaperTemplates templates;
    private final PaperSeals seals;
    private final Programmes programmes;
    private final Approvers approvers;
    private final Clock clock;
    private Select<TrainingRole> role = new Select<>();
    private Select<String> programme = new Select<>();
    private final DateField from = new DateField("");

    TemplateView(PaperTemplates templates, PaperSeals seals, Programmes programmes, Approvers approvers, Clock clock) {
        this.templates = templates;
        this.seals = seals;
        this.programmes = programmes;
        this.approvers = approvers;
        this.clock = clock;
        addClassName("template");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
    }

    private void show(UUID id) {
        var row = templates.row(id);
        var title = TemplateWords.scope(this, programmes, row);
        removeAll();
        // New ones: the listeners of those before speak of the version before.
        role = new Select<>();
        programme = new Select<>();
        var preview = new PreviewPart[1];
        var form = new TemplateForm(
                seals.rows(), () -> Optional.ofNullable(preview[0]).ifPresent(PreviewPart::draw));
        preview[0] = new PreviewPart(
                sample -> templates.preview(role.getValue(), programme.getValue(), form.design(), sample));
        target(row, preview[0]);
        form.read(row.design());
        var fields = Kit.styled(Kit.card(getTranslation("certificate.template.form"), role, programme, form), "fields");
        if (templates.mayDecide()) {
            fields.add(proposal(form));
        }
        var shown = Kit.styled(Kit.card(getTranslation("certificate.template.preview"), preview[0]), "shown");
        var columns = Kit.styled(new Div(shown, fields), "template-columns");
        add(
                Kit.head(
                        title,
                        getTranslation("certificate.templates.number", row.number())
                                + " · "
                                + Formats.date(row.validFrom()),
                        Kit.action("certificate-templates", getTranslation("certificate.template.back"), false)),
                standing(row),
                columns);
    }

    private void target(TemplateRow row, PreviewPart preview) {
        role.setLabel(getTranslation("certificate.template.role"));
        role.setItems(TrainingRole.values());
        role.setItemLabelGenerator(one -> getTranslation("certificate.role." + one));
        role.setValue(row.role());
        programme.setLabel(getTranslation("certificate.template.programme"));
        programme.setItemLabelGenerator(code -> programmes
                .byCode(code)
                .map(Programme::title)
                .map(text -> text.in(getLocale()))
                .orElse(getTranslation("certificate.template.programme.all")));
        offer(row.role());
        programme.setValue(row.programme());
        role.addValueChangeListener(change -> {
            offer(change.getValue());
            preview.draw();
        });
        programme.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preview.draw();
            }
        });
    }

    private void offer(TrainingRole wanted) {
        programme.setItems(Stream.concat(
                        Stream.of(""),
                        programmes.all().stream()
                                .filter(one -> one.role() == wanted)
                                .map(Programme::code))
                .toList());
        programme.setValue("");
    }

    private Component standing(TemplateRow row) {
        var line = Kit.styled(new Div(TemplateWords.state(this, row.state())), "standing");
        if (row.state() == TemplateRow.State.PROPOSED) {
            var waits =
                    new Paragraph(getTranslation("certificate.template.waits", Actors.shown(this, row.proposedBy())));
            waits.addClassName("soft");
            line.add(waits);
            var approve = Confirmation.button(
                    getTranslation("certificate.template.approve"),
                    "approve",
                    () -> consequence(row, "certificate.template.approve"),
                    () -> {
                        templates.approve(row.id());
                        show(row.id());
                        Kit.done(getTranslation(
                                "certificate.template.approved",
                                templates.row(row.id()).validFrom().toString()));
                    });
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setVisible(!row.own() && templates.mayDecide());
            line.add(approve);
        }
        var withdraw = Confirmation.button(
                getTranslation("certificate.template.withdraw"),
                "withdraw",
                () -> consequence(row, "certificate.template.withdraw"),
                () -> {
                    templates.withdraw(row.id());
                    show(row.id());
                    Kit.done(getTranslation("certificate.template.withdrawn"));
                });
        withdraw.setVisible(row.canBeWithdrawn() && templates.mayDecide());
        line.add(withdraw);
        return line;
    }

    private Consequence consequence(TemplateRow row, String act) {
        long made = templates.rows().stream()
                .filter(one -> one.role() == row.role() && one.programme().equals(row.programme()))
                .mapToLong(TemplateRow::papers)
                .sum();
        return new Consequence(
                getTranslation(act + ".ask", TemplateWords.scope(this, programmes, row), row.number()),
                List.of(
                        getTranslation(act + ".follows", row.validFrom().toString()),
                        getTranslation("certificate.template.stays", Formats.number(made))),
                getTranslation(act));
    }

    private Component proposal(TemplateForm form) {
        from.setLabel(getTranslation("certificate.template.from"));
        from.setValue(LocalDate.now(clock).plusDays(1));
        from.setTestId("from");
        var proposing = new Form("inline-form").needs(from, FieldName.DAY);
        form.heldBy(proposing);
        proposing.primary(getTranslation("certificate.template.propose"), "propose", () -> {
            UUID made = templates.propose(draft(form));
            Kit.done(getTranslation("certificate.template.proposed"), () -> {
                templates.withdraw(made);
                UI.getCurrent().navigate("certificate-templates");
            });
            UI.getCurrent().navigate("certificate-templates/" + made);
        });
        var hint = Kit.styled(new Paragraph(getTranslation("certificate.template.propose.hint")), "soft");
        var approvers = new ApproverLine(this.approvers.others(Permission.MANAGE_CERTIFICATES));
        return Kit.styled(new Div(proposing, hint, approvers), "proposal");
    }

    private TemplateDraft draft(TemplateForm form) {
        return new TemplateDraft(role.getValue(), programme.getValue(), form.design(), from.getValue());
    }
}
