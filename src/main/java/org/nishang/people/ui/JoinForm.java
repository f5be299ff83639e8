package org.nishang.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.nishang.common.FieldName;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.EnterpriseId;
import org.nishang.people.employment.JoinOutcome;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.person.NewPerson;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Records that somebody joins an enterprise; registers the person where that is needed. */
class JoinForm extends Div {

    private final EnterpriseId enterprise;
    private final UndoableMoves moves;
    private final Runnable joined;
    private final TextField document = new TextField();
    private final TextField name = new TextField();
    private final TextField mobile = new TextField();
    private final PostsField posts = new PostsField(Set.of(Post.DECLARANT));
    private final DateField joinedOn;

    JoinForm(EnterpriseId enterprise, UndoableMoves moves, LocalDate today, Runnable joined) {
        this.enterprise = enterprise;
        this.moves = moves;
        this.joined = joined;
        joinedOn = new DateField(getTranslation("people.joined-on"));
        joinedOn.setValue(today);
        joinedOn.getElement().setAttribute("data-testid", "joined-on");
        field(document, "people.document", "document");
        document.setHelperText(getTranslation("people.document.example"));
        document.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        field(name, "people.name", "name");
        name.addValueChangeListener(change -> name.setHelperText(remark(moves.notPrintable(change.getValue()))));
        field(mobile, "people.mobile", "mobile");
        mobile.setHelperText(getTranslation("people.mobile.example"));
        var form = new Form("form")
                .needs(document, FieldName.DOCUMENT)
                .needs(name, FieldName.NAME)
                .with(mobile, FieldName.MOBILE)
                .needs(joinedOn, FieldName.DAY)
                .needs(posts, FieldName.POSTS);
        form.primary(getTranslation("people.join.submit"), "join-submit", this::submit);
        add(Kit.styled(new Paragraph(getTranslation("people.join.hint")), "soft"), form);
    }

    private String remark(String notPrintable) {
        return notPrintable.isEmpty() ? "" : getTranslation("common.name.not-printable", notPrintable);
    }

    private void field(TextField field, String label, String testId) {
        field.setLabel(getTranslation(label));
        field.getElement().setAttribute("data-testid", testId);
    }

    private void submit() {
        var outcome = moves.join(new NewStaff(
                new NewPerson(new ResidentIdNumber(document.getValue()), name.getValue(), mobile.getValue()),
                enterprise,
                posts.getValue(),
                joinedOn.getValue()));
        String key = switch (outcome) {
            case JoinOutcome.Joined joined -> "people.join.done";
            case JoinOutcome.Waits waits -> "people.join.waits";
        };
        String words = getTranslation(key, name.getValue());
        moves.undo(outcome)
                .ifPresentOrElse(
                        undo -> Kit.done(words, () -> {
                            undo.takeBack();
                            joined.run();
                        }),
                        () -> Kit.done(words));
        Kit.empty(document, name, mobile);
        joined.run();
    }
}
