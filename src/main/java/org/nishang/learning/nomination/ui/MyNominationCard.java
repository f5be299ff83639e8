package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.learning.nomination.MyNominations;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.learning.nomination.NominationState;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** For what the reader is nominated: where and when, and the yes or no to it. */
class MyNominationCard extends Section {

    private static final int LONGEST = 500;

    private final NominationRow row;
    private final transient MyNominations mine;
    private final transient Runnable decided;

    MyNominationCard(NominationRow row, MyNominations mine, Runnable decided) {
        this.row = row;
        this.mine = mine;
        this.decided = decided;
        addClassNames("card", "my-nomination");
        setTestId("my-nomination");
        add(
                new H2(getTranslation("learning.nomination.mine", NominationWords.goal(row))),
                Kit.styled(
                        new Paragraph(getTranslation("learning.nomination.mine." + row.state(), row.before() + 1)),
                        "soft"),
                facts());
        if (row.isOpen()) {
            add(answer());
        }
    }

    private Facts facts() {
        var facts = new Facts().add(getTranslation("learning.nomination.by"), by());
        row.classOf()
                .ifPresentOrElse(
                        one -> facts.add(getTranslation("learning.nomination.class"), one.name())
                                .add(getTranslation("learning.nomination.days-of"), NominationWords.days(one, this))
                                .add(getTranslation("learning.nomination.place"), one.place()),
                        () -> facts.add(
                                getTranslation("learning.nomination.class"),
                                getTranslation("learning.nomination.online")));
        return facts.add(getTranslation("learning.nomination.state"), NominationWords.state(row, this));
    }

    private String by() {
        return getTranslation("learning.nomination.by." + row.origin(), row.enterprise());
    }

    private Div answer() {
        var reason = Kit.tested(new TextField(getTranslation("learning.nomination.reason")), "my-reason");
        reason.setMaxLength(LONGEST);
        var declining = new Form("inline-form").about(row.id()).needs(reason, FieldName.REASON);
        declining.asks(
                getTranslation("learning.nomination.decline"),
                "my-decline",
                () -> Optional.of(new Consequence(
                        getTranslation("learning.nomination.mine.ask", NominationWords.goal(row)),
                        List.of(getTranslation("learning.nomination.mine.follows")),
                        getTranslation("learning.nomination.decline"))),
                () -> {
                    mine.decline(row.id(), reason.getValue());
                    Kit.done(getTranslation("learning.nomination.declined"));
                    decided.run();
                });
        var box = Kit.styled(new Div(), "decision-forms");
        if (row.state() == NominationState.NOMINATED) {
            box.add(accepting());
        }
        box.add(row.state() == NominationState.NOMINATED ? declining : folded(declining));
        return box;
    }

    private com.vaadin.flow.component.Component folded(Form declining) {
        return Kit.disclosure(getTranslation("learning.nomination.mine.cannot"), declining);
    }

    private Form accepting() {
        var accepting = new Form("inline-form");
        accepting
                .submit(getTranslation("learning.nomination.accept"), "my-accept", () -> {
                    mine.accept(row.id());
                    Kit.done(getTranslation("learning.nomination.accepted"));
                    decided.run();
                })
                .addThemeVariants(ButtonVariant.PRIMARY);
        return accepting;
    }
}
