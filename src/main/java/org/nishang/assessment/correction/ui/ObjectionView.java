package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.nishang.assessment.correction.Appeals;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.common.FieldName;
import org.nishang.common.NumberText;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** A learner objects to a question of their own paper, or to the result. */
@Route("appeal/:attempt/:position")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-correction.css")
class ObjectionView extends Div implements BeforeEnterObserver {

    private final Appeals appeals;
    private final TextArea reason = new TextArea();

    ObjectionView(Appeals appeals) {
        this.appeals = appeals;
        addClassName("result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var attempt = AttemptId.parse(event.getRouteParameters().get("attempt").orElse(""));
        int position = position(event.getRouteParameters().get("position").orElse(""));
        var line = appeals.question(attempt, position);
        removeAll();
        add(Kit.head(
                getTranslation("assessment.appeal.title"),
                getTranslation("assessment.appeal.context"),
                Kit.action("exam/" + attempt, getTranslation("assessment.appeal.to-result"), false)));
        line.ifPresent(question -> add(question(question)));
        add(form(attempt, position));
    }

    private static int position(String text) {
        return NumberText.whole(text).orElseThrow(() -> new Refusal("assessment.appeal.no-such-question"));
    }

    private Component question(AttemptReview.Line line) {
        var stem = Kit.styled(new Div(), "remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", line.stem().html(getLocale()));
        String given = line.given().stream()
                .map(one -> one.words().in(getLocale()))
                .collect(Collectors.joining(getTranslation("assessment.result.separator")));
        return Kit.card(
                getTranslation("assessment.appeal.question", line.position()),
                stem,
                new Paragraph(getTranslation("assessment.result.your-answer")
                        + " "
                        + (given.isEmpty() ? getTranslation("assessment.result.not-answered") : given)));
    }

    private Component form(AttemptId attempt, int position) {
        reason.setLabel(getTranslation("assessment.appeal.why"));
        reason.setHelperText(getTranslation("assessment.appeal.why.hint"));
        reason.setMaxLength(Appeals.LONGEST);
        reason.setWidthFull();
        reason.setMinHeight("9em");
        reason.setTestId("appeal-reason");
        var form = new Form("column-form", "wide-form").needs(reason, FieldName.REASON);
        form.primary(getTranslation("assessment.appeal.submit"), "appeal-submit", () -> submit(attempt, position));
        return Kit.card("", form);
    }

    private void submit(AttemptId attempt, int position) {
        appeals.raise(attempt, position, reason.getValue());
        Kit.done(getTranslation("assessment.appeal.done"));
        getUI().ifPresent(ui -> ui.navigate("exam/" + attempt));
    }
}
