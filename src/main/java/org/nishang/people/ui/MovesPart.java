package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.ui.EnterpriseChoice;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.Undo;
import org.nishang.ui.form.Form;

/** Records that somebody leaves an enterprise, moves to another one, or has other posts there. */
class MovesPart extends HtmlContainer {

    private final EmploymentRow employment;
    private final PersonId person;
    private final UndoableMoves moves;
    private final LeavingWords leaves;
    private final Runnable changed;

    MovesPart(
            PersonId person,
            EmploymentRow employment,
            boolean mayTransfer,
            UndoableMoves moves,
            LeavingWords leaves,
            EnterpriseDirectory enterprises,
            LocalDate today,
            Runnable changed) {
        super("details");
        this.employment = employment;
        this.person = person;
        this.moves = moves;
        this.leaves = leaves;
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
        var form = new Form("inline-form").about(employment.id()).needs(day, FieldName.DAY);
        form.asks(
                getTranslation("people.leave"),
                "leave",
                () -> Optional.of(leaves.of(this, person, employment, day.getValue())),
                () -> done(moves.leave(employment, day.getValue(), Kit.undoReason(this)), "people.leave.done"));
        return hinted(form, "people.leave.hint");
    }

    private Component transferring(EnterpriseDirectory enterprises, LocalDate today) {
        var day = day(today);
        var to = new EnterpriseChoice(getTranslation("people.transfer.to"), enterprises, "transfer-to");
        var form = new Form("inline-form")
                .about(employment.id())
                .needs(to, FieldName.ENTERPRISE)
                .needs(day, FieldName.DAY);
        form.asks(
                getTranslation("people.transfer"),
                "transfer",
                () -> Optional.of(leaves.of(this, person, employment, day.getValue())),
                () -> {
                    moves.transfer(employment, to.getValue().id(), day.getValue());
                    Kit.done(getTranslation("people.transfer.done"));
                    changed.run();
                });
        return hinted(form, "people.transfer.hint");
    }

    private Component assigning(LocalDate today) {
        var posts = new PostsField(employment.posts());
        var day = day(today);
        var form = new Form("inline-form")
                .about(employment.id())
                .needs(posts, FieldName.POSTS)
                .needs(day, FieldName.DAY);
        form.submit(
                getTranslation("people.assign"),
                "assign",
                () -> done(moves.assign(employment, posts.getValue(), day.getValue()), "people.assign.done"));
        return hinted(form, "people.assign.hint");
    }

    private DateField day(LocalDate today) {
        var day = Kit.tested(new DateField(getTranslation("people.moves.on")), "moves-on");
        day.setValue(today);
        return day;
    }

    private Component hinted(Form form, String hint) {
        return new Div(form, Kit.styled(new Paragraph(getTranslation(hint)), "soft"));
    }

    private void done(Undo undo, String words) {
        Kit.done(getTranslation(words), () -> {
            undo.takeBack();
            changed.run();
        });
        changed.run();
    }
}
