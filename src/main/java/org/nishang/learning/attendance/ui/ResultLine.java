package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.learning.attendance.ClassResult;
import org.nishang.learning.attendance.ClassStanding;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;

/** The fields of one person in the table of results; without a chosen result nothing is kept of them. */
final class ResultLine {

    private final ClassStanding person;
    private final NumberBox.Count score = new NumberBox.Count("");
    private final Select<Boolean> passed = new Select<>();
    private final NumberBox.Count attempts = new NumberBox.Count("");

    ResultLine(Component on, ClassStanding person, boolean isOpen) {
        this.person = person;
        var id = person.place().person();
        String name = person.place().name();
        boolean enabled = isOpen && person.wasThere();
        score.setBounds(0, ClassResult.MOST_SCORE);
        score.setAriaLabel(on.getTranslation("learning.results.score-of", name));
        attempts.setBounds(1, ClassResult.MOST_ATTEMPTS);
        attempts.setAriaLabel(on.getTranslation("learning.results.attempts-of", name));
        passed.setItems(true, false);
        passed.setItemLabelGenerator(one -> on.getTranslation("learning.results.passed." + one));
        passed.setAriaLabel(on.getTranslation("learning.results.result-of", name));
        Kit.tested(score, "score-" + id).setEnabled(enabled);
        Kit.tested(passed, "passed-" + id).setEnabled(enabled);
        Kit.tested(attempts, "attempts-" + id).setEnabled(enabled);
        attempts.setNumber(1);
        person.result().ifPresent(known -> {
            score.setNumber(known.score());
            passed.setValue(known.passed());
            attempts.setNumber(known.attempts());
        });
    }

    void joins(Form form) {
        form.hold(score, false, FieldName.SCORE);
        form.hold(passed, false);
        form.hold(attempts, false);
    }

    Component score() {
        return score;
    }

    Component passed() {
        return passed;
    }

    Component attempts() {
        return attempts;
    }

    Optional<ClassResult> result() {
        return passed.getOptionalValue()
                .map(result -> new ClassResult(
                        person.place().person(),
                        score.number().orElse(null),
                        result,
                        attempts.number().orElse(1)));
    }
}
