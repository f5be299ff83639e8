package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.RecognisableWay;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Proposes that a course counts as passed. */
class RecognitionForm extends Div {

    private final CourseRecognition recognising;
    private final RecognitionWords words;
    private final Select<Choice> course = Kit.tested(new Select<>(), "recognition-course");
    private final Select<String> version = Kit.tested(new Select<>(), "recognition-version");
    private final DateField day =
            Kit.tested(new DateField(getTranslation("learning.recognition.day")), "recognition-day");
    private final TextArea reason =
            Kit.tested(new TextArea(getTranslation("learning.recognition.reason")), "recognition-reason");
    private final TextField document =
            Kit.tested(new TextField(getTranslation("learning.recognition.document")), "recognition-document");

    /** A course of a programme that somebody has begun. */
    private record Choice(RecognisableWay way, String course) {}

    RecognitionForm(
            PersonId person,
            List<RecognisableWay> ways,
            CourseRecognition recognising,
            CourseCatalogue courses,
            Runnable changed) {
        this.recognising = recognising;
        this.words = new RecognitionWords(this, courses);
        course.setLabel(getTranslation("learning.recognition.course"));
        course.setItemLabelGenerator(one -> getTranslation(
                "learning.recognition.choice", words.course(one.course()), RecognitionWords.programme(one.way())));
        course.setItems(choices(ways));
        course.addClassName("wide");
        course.addValueChangeListener(chosen -> offerVersions());
        version.setLabel(getTranslation("learning.recognition.version"));
        reason.setMaxLength(500);
        reason.addClassName("wide");
        document.setMaxLength(200);
        document.setHelperText(getTranslation("learning.recognition.document.hint"));
        document.addClassName("wide");
        var form = new Form("column-form")
                .about(person)
                .needs(course, FieldName.CHOICE)
                .needs(version, FieldName.VALUE)
                .needs(day, FieldName.DAY)
                .needs(reason, FieldName.REASON)
                .needs(document, FieldName.EVIDENCE);
        form.asks(getTranslation("learning.recognition.propose"), "recognition-propose", this::consequence, () -> {
            var proposed = recognising.propose(wanted());
            Kit.done(getTranslation("approval.proposed"), () -> {
                recognising.decline(proposed);
                changed.run();
            });
            changed.run();
        });
        add(form);
    }

    private static List<Choice> choices(List<RecognisableWay> ways) {
        return ways.stream()
                .flatMap(way -> way.needed().stream().map(course -> new Choice(way, course)))
                .toList();
    }

    private void offerVersions() {
        version.clear();
        var versions = Optional.ofNullable(course.getValue())
                .map(one -> recognising.versions(one.course()))
                .orElse(List.of());
        version.setItems(versions);
        versions.stream().findFirst().ifPresent(version::setValue);
    }

    private Optional<Consequence> consequence() {
        var wanted = wanted();
        var lines = new ArrayList<String>();
        lines.add(getTranslation("learning.recognition.second"));
        lines.addAll(words.effect(wanted, course.getValue().way(), recognising.foresee(wanted)));
        return Optional.of(new Consequence(
                getTranslation("learning.recognition.propose.title", words.course(wanted.course())),
                lines,
                getTranslation("learning.recognition.propose")));
    }

    private WantedRecognition wanted() {
        var chosen = course.getValue();
        return new WantedRecognition(
                chosen.way().enrolment(),
                chosen.course(),
                version.getValue(),
                day.getValue(),
                reason.getValue(),
                document.getValue());
    }
}
