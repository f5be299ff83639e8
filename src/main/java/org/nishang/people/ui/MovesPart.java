package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.ui.EnterpriseChoice;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffMoves;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;

/** Records that somebody leaves an enterprise, moves to another one, or has other posts there. */
class MovesPart extends HtmlContainer {

    private final EmploymentRow employment;
    private final StaffMoves moves;
    private final Runnable changed;

    MovesPart(
            EmploymentRow employment,
            boolean mayTransfer,
            StaffMoves moves,
            EnterpriseDirectory enterprises,
            LocalDate today,
            Runnable changed) {
        super("details");
        this.employment = employment;
        this.moves = moves;
        this.changed = changed;
        addClassName("manage");
        var title = Kit.tested(new HtmlContainer("summary"), "moves");
        title.setText(getTranslation("people.moves", employment.enterpriseName()));
        add(title, leaving(today));
        if (mayTransfer) {
            add(transferring(enterprises, today));
        }
        add(assigning(today));
    }

    private Component leaving(LocalDate today) {
        var day = day(today);
        var submit = submit("people.leave", "leave");
        submit.addClickListener(
                event -> done(() -> moves.leave(employment.id(), PersonWords.chosen(day)), "people.leave.done"));
        return form("people.leave.hint", day, submit);
    }

    private Component transferring(EnterpriseDirectory enterprises, LocalDate today) {
        var day = day(today);
        var to = new EnterpriseChoice(getTranslation("people.transfer.to"), enterprises, "transfer-to");
        var submit = submit("people.transfer", "transfer");
        submit.addClickListener(event -> {
            if (to.isEmpty()) {
                throw new Refusal("people.transfer.to-missing");
            }
            done(
                    () -> moves.transfer(
                            employment.id(), to.getValue().id(), employment.posts(), PersonWords.chosen(day)),
                    "people.transfer.done");
        });
        return form("people.transfer.hint", to, day, submit);
    }

    private Component assigning(LocalDate today) {
        var posts = new PostsField(employment.posts());
        var day = day(today);
        var submit = submit("people.assign", "assign");
        submit.addClickListener(event -> done(
                () -> moves.assign(employment.id(), posts.getValue(), PersonWords.chosen(day)), "people.assign.done"));
        return form("people.assign.hint", posts, day, submit);
    }

    private DateField day(LocalDate today) {
        var day = Kit.tested(new DateField(getTranslation("people.moves.on")), "moves-on");
        day.setValue(today);
        return day;
    }

    private Button submit(String verb, String testId) {
        return Kit.tested(new Button(getTranslation(verb)), testId);
    }

    private Component form(String hint, Component... fields) {
        var line = Kit.styled(new Div(fields), "inline-form");
        return new Div(line, Kit.styled(new Paragraph(getTranslation(hint)), "soft"));
    }

    private void done(Runnable act, String words) {
        act.run();
        Kit.done(getTranslation(words));
        changed.run();
    }
}
