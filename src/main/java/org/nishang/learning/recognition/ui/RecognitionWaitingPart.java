package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.ProposedRecognition;
import org.nishang.ui.Kit;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve them: which recognitions wait, with the way to each person's page. */
@org.springframework.stereotype.Component
class RecognitionWaitingPart extends WaitingPart {

    private static final int SHOWN = 10;

    private final CourseRecognition recognising;
    private final CourseCatalogue courses;

    RecognitionWaitingPart(CourseRecognition recognising, CourseCatalogue courses, CurrentUser user) {
        super(237, Permission.RECOGNISE_COURSES, user, recognising::waitingForMe);
        this.recognising = recognising;
        this.courses = courses;
    }

    @Override
    protected Component card(Component page, int count) {
        var lines = new Div(new Paragraph(page.getTranslation("learning.recognition.waiting", count)));
        recognising.waiting().stream()
                .filter(one -> !one.about().own())
                .limit(SHOWN)
                .forEach(one -> lines.add(new Div(link(page, one))));
        return Kit.tested(Kit.card(page.getTranslation("learning.recognition"), lines), "recognitions-waiting");
    }

    private Component link(Component page, ProposedRecognition one) {
        String course = new RecognitionWords(page, courses).course(one.wanted().course());
        return Kit.link(
                "people/" + one.way().person(),
                page.getTranslation("learning.recognition.waits", one.way().name(), course));
    }
}
