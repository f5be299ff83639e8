package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.assessment.authoring.ItemCatalogue;
import org.nishang.assessment.authoring.ItemReview;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;

/** One item of the bank: what is in use, and the draft of its next version with its review. */
@Route(BankWords.PATH + "/:code")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-authoring.css")
class ItemPageView extends Div implements BeforeEnterObserver {

    private final ItemCatalogue catalogue;
    private final ItemAuthoring authoring;
    private final ItemReview review;
    private final Clock clock;
    private String code = "";

    ItemPageView(ItemCatalogue catalogue, ItemAuthoring authoring, ItemReview review, Clock clock) {
        this.catalogue = catalogue;
        this.authoring = authoring;
        this.review = review;
        this.clock = clock;
        addClassName("item-authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        show();
    }

    private void show() {
        removeAll();
        var row = catalogue.row(code);
        add(head(row), standing(row));
        if (row.conflict()) {
            add(conflict(row));
        }
        var draft = authoring.draft(code);
        if (draft.isPresent()) {
            add(new DraftPart(authoring, review, catalogue, draft.get(), getLocale(), clock.getZone(), this::shown));
        } else {
            add(current(row));
        }
    }

    /** After something was done: a draft that is gone may leave nothing behind to show. */
    private void shown() {
        try {
            show();
        } catch (Refusal gone) {
            getUI().ifPresent(ui -> ui.navigate(BankWords.PATH));
        }
    }

    private Component head(BankRow row) {
        var figures = Kit.action(ItemWords.PATH + "/" + code, getTranslation("assessment.bank.figures"), false);
        figures.getElement().setAttribute("data-testid", "figures");
        figures.setVisible(row.revision() > 0);
        return Kit.head(
                getTranslation("assessment.items.title", code),
                authoring.ground(row.course()).title().in(getLocale()) + " · " + BankWords.about(this, row),
                figures,
                Kit.action(BankWords.PATH + "?course=" + row.course(), getTranslation("assessment.bank.back"), false));
    }

    private Component standing(BankRow row) {
        var line = Kit.styled(BankWords.states(this, row), "standing");
        catalogue
                .retirement(code)
                .filter(reason -> row.standing() == BankRow.Standing.RETIRED)
                .ifPresent(reason -> {
                    line.add(Kit.styled(new Paragraph(reason), "soft"));
                });
        return line;
    }

    private Component conflict(BankRow row) {
        var keep = Confirmation.button(
                getTranslation("assessment.bank.keep-ours"),
                "keep-ours",
                () -> ItemConsequence.of(this, "keep-ours", row),
                () -> {
                    review.keepOurs(code);
                    show();
                });
        var take = Confirmation.button(
                getTranslation("assessment.bank.take-packs"),
                "take-packs",
                () -> ItemConsequence.of(this, "take-packs", row),
                () -> {
                    review.takePacks(code, getTranslation("assessment.bank.gone-from-pack"));
                    show();
                });
        var buttons = Kit.styled(new Div(keep, take), "actions");
        return Kit.card(
                getTranslation("assessment.bank.conflict"),
                new Paragraph(getTranslation("assessment.bank.conflict.means")),
                buttons);
    }

    /** What is in use, to look at; changing it begins the next version. */
    private Component current(BankRow row) {
        var form = catalogue.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var preview = new ItemPreview(getLocale(), locale -> authoring.preview(row.course(), form, locale));
        preview.draw();
        var variants = new VariantsPart();
        variants.show(authoring.draws(row.course(), form));
        var next = new Button(getTranslation("assessment.bank.new-version"), click -> {
            authoring.newVersion(code);
            show();
        });
        next.setTestId("new-version");
        var reason = Kit.tested(new TextField(getTranslation("assessment.bank.retire.reason")), "retire-reason");
        reason.setMaxLength(500);
        var line = new Form("inline-form").needs(reason, FieldName.REASON);
        line.asks(
                getTranslation("assessment.bank.retire"),
                "retire",
                () -> Optional.of(ItemConsequence.of(this, "retire", row)),
                () -> {
                    review.retire(code, reason.getValue());
                    Kit.done(getTranslation("assessment.bank.retired", code));
                    show();
                });
        var advice = Kit.styled(new Paragraph(getTranslation("assessment.bank.new-version.means")), "soft");
        var out = Kit.card(getTranslation("assessment.bank.retire"), line);
        out.setVisible(row.standing() != BankRow.Standing.RETIRED);
        var side = new Div(Kit.card(getTranslation("assessment.bank.new-version"), advice, next), out);
        var columns = new Div(side, new Div(Kit.card(getTranslation("assessment.preview.title"), preview), variants));
        columns.addClassName("draft-columns");
        return columns;
    }
}
