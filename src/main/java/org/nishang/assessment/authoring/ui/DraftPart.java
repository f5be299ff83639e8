package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nishang.assessment.authoring.DraftSheet;
import org.nishang.assessment.authoring.DraftState;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.assessment.authoring.ItemCatalogue;
import org.nishang.assessment.authoring.ItemReview;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.common.Refusal;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/**
 * A draft being written: fields, what is wrong with them, and the question as a learner sees it. What is typed is saved
 * at once; where somebody else saved meanwhile, both texts are kept and the person decides.
 */
class DraftPart extends Div {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ItemAuthoring authoring;
    private final ItemCatalogue catalogue;
    private final DraftSheet sheet;
    private final ZoneId zone;
    private final ItemFields fields;
    private final Form editor = new Form("item-form").withoutDraft();
    private final ItemPreview preview;
    private final VariantsPart variants = new VariantsPart();
    private final Paragraph saved = Kit.tested(Kit.styled(new Paragraph(), "saved"), "saved");
    private final UnorderedList findings = Kit.tested(Kit.styled(new UnorderedList(), "findings"), "findings");
    private final Div other = new Div();
    private final Runnable reload;
    private ItemForm form;
    private int seen;
    private boolean stopped;

    /** Whether somebody wanted to hand it in: before that, what is missing is no fault. */
    private boolean told;

    DraftPart(
            ItemAuthoring authoring,
            ItemReview review,
            ItemCatalogue catalogue,
            DraftSheet sheet,
            Locale locale,
            ZoneId zone,
            Runnable reload) {
        this.authoring = authoring;
        this.catalogue = catalogue;
        this.sheet = sheet;
        this.zone = zone;
        this.reload = reload;
        this.form = sheet.form();
        this.seen = sheet.saveNumber();
        fields = new ItemFields(authoring.ground(sheet.course()), this::changed);
        fields.read(form);
        fields.getElement().setAttribute("data-testid", "item-fields");
        if (sheet.state() == DraftState.REVIEW) {
            fields.getElement().setAttribute("inert", true);
            fields.addClassName("is-read");
        }
        fields.heldBy(editor);
        editor.put(fields);
        preview = new ItemPreview(locale, language -> authoring.preview(sheet.course(), form, language));
        saved.getElement().setAttribute("role", "status");
        findings.getElement().setAttribute("aria-live", "polite");
        var shown = new Div(
                Kit.card(getTranslation("assessment.preview.title"), preview),
                Kit.card(getTranslation("assessment.draft.findings"), findings),
                variants);
        shown.addClassName("draft-shown");
        var written = Kit.card(getTranslation("assessment.draft.title"), saved, other, editor);
        var columns = Kit.styled(new Div(written, shown), "draft-columns");
        add(columns, new ReviewPart(review, sheet, zone, () -> seen, this::tell, reload));
        tellSaved(new DraftSheet.Saved(seen, sheet.editedAt()));
        look();
    }

    private void changed() {
        if (sheet.state() != DraftState.DRAFT) {
            return;
        }
        form = fields.form();
        look();
        if (told) {
            editor.tell(faults());
        }
        if (!stopped) {
            save();
        }
    }

    private void save() {
        try {
            var done = authoring.save(sheet.id(), seen, form);
            seen = done.number();
            tellSaved(done);
        } catch (Refusal refusal) {
            stopped = true;
            saved.setText(getTranslation("assessment.draft.not-saved"));
            saved.addClassName("tone-bad");
            ask(refusal);
        }
    }

    private void tellSaved(DraftSheet.Saved done) {
        saved.removeClassName("tone-bad");
        saved.setText(
                getTranslation("assessment.draft.saved", SECOND.format(done.at().atZone(zone)), done.number()));
    }

    /** Somebody else saved: nothing is overwritten and nothing is dropped before a person says so. */
    private void ask(Refusal refusal) {
        var mine = new Button(
                getTranslation("assessment.draft.save-mine"),
                click -> authoring
                        .draft(sheet.code())
                        .filter(now -> now.id().equals(sheet.id()))
                        .ifPresentOrElse(
                                now -> {
                                    stopped = false;
                                    other.removeAll();
                                    seen = now.saveNumber();
                                    save();
                                },
                                reload));
        mine.setTestId("save-mine");
        var theirs = new Button(getTranslation("assessment.draft.take-theirs"), click -> reload.run());
        theirs.setTestId("take-theirs");
        var buttons = Kit.styled(new Div(mine, theirs), "actions");
        other.removeAll();
        var words = Kit.styled(new Paragraph(getTranslation(refusal.key(), refusal.arguments())), "tone-bad");
        words.getElement().setAttribute("role", "alert");
        words.getElement().setAttribute("data-testid", "other-editor");
        other.add(words, buttons);
    }

    /** Says at the fields what keeps the draft out of use. */
    private void tell() {
        told = true;
        editor.tell(faults());
        editor.goToFault();
    }

    private List<Form.Fault> faults() {
        return authoring.findings(sheet.course(), form).stream()
                .filter(ItemFinding::refuses)
                .map(one -> new Form.Fault(
                        one.field(), getTranslation(one.key(), one.arguments().toArray())))
                .toList();
    }

    private void look() {
        preview.draw();
        variants.show(authoring.draws(sheet.course(), form));
        findings.removeAll();
        authoring.findings(sheet.course(), form).forEach(one -> findings.add(finding(one)));
        catalogue.twins(sheet.code(), form).stream()
                .limit(5)
                .forEach(twin -> findings.add(
                        entry("is-hint", Kit.link(BankWords.PATH + "/" + twin.code(), BankWords.twin(this, twin)))));
        if (findings.getComponentCount() == 0) {
            findings.add(entry("is-fine", new Paragraph(getTranslation("assessment.draft.no-finding"))));
        }
    }

    private ListItem finding(ItemFinding one) {
        return entry(
                one.refuses() ? "is-refusal" : "is-hint",
                new Paragraph(getTranslation(one.key(), one.arguments().toArray())));
    }

    private static ListItem entry(String look, Component words) {
        return Kit.styled(new ListItem(words), look);
    }
}
