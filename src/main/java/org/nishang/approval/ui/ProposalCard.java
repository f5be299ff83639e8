package org.nishang.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.nishang.approval.Proposed;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.question.Agreed;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** A proposal that waits: the thing, who wants it, what follows in numbers, and the answers of whoever may answer. */
@CssImport("./styles/approval.css")
public final class ProposalCard extends Div {

    private final Proposed about;
    private final Consequence consequence;
    private final Div answers = Kit.styled(new Div(), "proposal-answers");

    /**
     * @param thing and act, as a title
     * @param consequence what is said, and said again before it is approved
     * @param details what is proposed, to be looked at
     */
    public ProposalCard(Proposed about, String thing, Consequence consequence, ZoneId zone, Component... details) {
        this.about = about;
        this.consequence = consequence;
        addClassName("proposal-card");
        setTestId("proposal");
        var lines = Kit.styled(new UnorderedList(), "effects");
        consequence.lines().forEach(line -> lines.add(new ListItem(line)));
        add(
                new H3(thing),
                Kit.styled(
                        new Paragraph(getTranslation(
                                "approval.by", Actors.shown(this, about.by()), Formats.minute(about.at(), zone))),
                        "soft"),
                lines);
        add(details);
        add(answers);
    }

    /**
     * Lets somebody else than the proposer say yes once they have read what follows, and everybody who decides leave
     * things as they are, and think again.
     *
     * @param changed is told afterwards, whatever was done
     */
    public ProposalCard answers(Agreed approve, Runnable decline, Runnable reopen, Runnable changed) {
        if (!about.own()) {
            answers.add(approve(approve, changed));
        }
        var words = about.own() ? "approval.taken-back" : "approval.declined";
        var no = new Button(getTranslation(about.own() ? "approval.take-back" : "approval.decline"), click -> {
            decline.run();
            changed.run();
            Kit.done(getTranslation(words), () -> {
                reopen.run();
                changed.run();
            });
        });
        answers.add(Kit.tested(no, "proposal-decline"));
        return this;
    }

    private Button approve(Agreed act, Runnable changed) {
        var yes = new Button(
                getTranslation("approval.approve"),
                click -> Confirmation.ask(consequence, () -> {
                    act.act();
                    changed.run();
                    Kit.done(getTranslation("approval.approved"));
                }));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        return Kit.tested(yes, "proposal-approve");
    }
}
