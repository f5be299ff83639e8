package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.nishang.assessment.authoring.DraftSheet;
import org.nishang.assessment.authoring.DraftState;
import org.nishang.assessment.authoring.ItemReview;
import org.nishang.common.FieldName;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Agreed;

/** The way of a draft into use: what was said and done, and what the person who looks may do. */
class ReviewPart extends Div {

    private final DraftSheet sheet;
    private final ZoneId zone;
    private final Runnable reload;
    private final TextArea words = Kit.tested(new TextArea(), "words");
    private final Form form = new Form("column-form", "wide-form");
    private final Div buttons = Kit.styled(new Div(), "actions");

    /**
     * @param seen number of the save that the screen shows
     * @param tell says at the fields of the draft what keeps it out of use
     */
    ReviewPart(ItemReview review, DraftSheet sheet, ZoneId zone, IntSupplier seen, Runnable tell, Runnable reload) {
        this.sheet = sheet;
        this.zone = zone;
        this.reload = reload;
        words.setLabel(getTranslation("assessment.review.words"));
        words.setMaxLength(2000);
        form.with(words, FieldName.REASON);
        boolean asked = sheet.state() == DraftState.REVIEW;
        if (asked && !sheet.own()) {
            asking("approve", () -> review.approve(sheet.id(), seen.getAsInt(), words.getValue()))
                    .addThemeVariants(ButtonVariant.PRIMARY);
            button("send-back", () -> review.sendBack(sheet.id(), words.getValue()));
        } else if (asked) {
            button("take-back", () -> review.takeBack(sheet.id()));
        } else {
            buttons.add(form.primary(getTranslation("assessment.review.ask"), "review-ask", () -> {
                tell.run();
                review.ask(sheet.id(), words.getValue());
                Kit.done(getTranslation("assessment.review.done.ask", sheet.code()), () -> {
                    review.takeBack(sheet.id());
                    reload.run();
                });
                reload.run();
            }));
        }
        button("say", () -> review.say(sheet.id(), words.getValue()));
        asking("withdraw", () -> review.withdraw(sheet.id(), words.getValue()));
        var advice = new Paragraph(getTranslation(
                asked
                        ? sheet.own() ? "assessment.review.waits" : "assessment.review.read"
                        : "assessment.review.write"));
        advice.addClassName("soft");
        add(Kit.card(getTranslation("assessment.review.title"), notes(), advice, form));
        form.add(buttons);
    }

    private void button(String name, Runnable act) {
        buttons.add(form.submit(getTranslation("assessment.review." + name), "review-" + name, () -> {
            act.run();
            done(name);
        }));
    }

    /** What decides for papers, or throws away what somebody wrote. */
    private Button asking(String name, Agreed act) {
        var button = form.asks(
                getTranslation("assessment.review." + name),
                "review-" + name,
                () -> Optional.of(ItemConsequence.of(this, name, sheet)),
                () -> {
                    act.act();
                    done(name);
                });
        buttons.add(button);
        return button;
    }

    private void done(String name) {
        Kit.done(getTranslation("assessment.review.done." + name, sheet.code()));
        reload.run();
    }

    private Component notes() {
        var list = Kit.tested(Kit.styled(new OrderedList(), "review-notes"), "review-notes");
        sheet.notes().forEach(note -> list.add(note(note)));
        list.setVisible(!sheet.notes().isEmpty());
        return list;
    }

    private ListItem note(DraftSheet.Note note) {
        var head = new Span(getTranslation(
                "assessment.review.deed." + note.deed(),
                Actors.shown(this, note.actor()),
                Formats.minute(note.at(), zone)));
        head.addClassName("soft");
        var said = new Paragraph(note.words());
        said.setVisible(!note.words().isEmpty());
        return new ListItem(head, said);
    }
}
