package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.recognition.ProposedRecognition;
import org.nishang.learning.recognition.RecognisableWay;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.recognition.RecognitionEffect;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** How recognitions are told of. */
final class RecognitionWords {

    private final Component here;
    private final CourseCatalogue courses;

    RecognitionWords(Component here, CourseCatalogue courses) {
        this.here = here;
        this.courses = courses;
    }

    /** The code alone where the course is not taught any more. */
    String course(String code) {
        return courses.current(code)
                .map(course -> here.getTranslation(
                        "learning.recognition.course-named",
                        code,
                        course.title().in(UI.getCurrent().getLocale())))
                .orElse(code);
    }

    static String programme(RecognisableWay way) {
        return way.programme().title().in(UI.getCurrent().getLocale());
    }

    /** What follows once it counts. */
    List<String> effect(WantedRecognition wanted, RecognisableWay way, RecognitionEffect effect) {
        var lines = new ArrayList<String>();
        lines.add(here.getTranslation(
                "learning.recognition.effect.counts",
                course(wanted.course()),
                programme(way),
                Formats.date(wanted.passedOn())));
        lines.add(here.getTranslation("learning.recognition.effect.done", effect.done(), effect.wanted()));
        if (effect.isComplete()) {
            lines.add(effect.obstacle()
                    .map(refusal -> here.getTranslation(
                            "learning.recognition.effect.obstacle",
                            here.getTranslation(refusal.key(), refusal.arguments())))
                    .orElseGet(() -> here.getTranslation("learning.recognition.effect.complete")));
        }
        return lines;
    }

    /** The same of one that waits, and why it cannot be approved any more. */
    List<String> effect(ProposedRecognition proposed) {
        return proposed.refusal()
                .map(refusal -> List.of(here.getTranslation(
                        "learning.recognition.cannot", here.getTranslation(refusal.key(), refusal.arguments()))))
                .orElseGet(() -> effect(proposed.wanted(), proposed.way(), proposed.effect()));
    }

    /** What follows when it does not count any more. */
    UnorderedList effectOfEnd(RecognisableWay way, Recognition recognition) {
        var lines = way.isOpen()
                ? List.of(
                        here.getTranslation(
                                "learning.recognition.end.effect", course(recognition.course()), programme(way)),
                        here.getTranslation(
                                "learning.recognition.end.done", way.doneWithout(recognition), way.wanted()),
                        here.getTranslation("learning.recognition.end.kept"))
                : List.of(
                        here.getTranslation("learning.recognition.end.completed", programme(way)),
                        here.getTranslation("learning.recognition.end.kept"));
        var list = Kit.tested(Kit.styled(new UnorderedList(), "effects"), "recognition-end-effects");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
