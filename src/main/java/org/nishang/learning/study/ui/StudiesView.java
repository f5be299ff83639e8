package org.nishang.learning.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.nishang.identity.Permission;
import org.nishang.learning.study.StudyRecords;
import org.nishang.ui.Kit;

/** All that the learner has ever studied, with every exam and the way to its paper. */
@Route(LearningNavigation.STUDIES)
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/learning-study.css")
class StudiesView extends Div {

    StudiesView(StudyRecords studies, Clock clock) {
        addClassName("studies");
        var all = studies.all();
        add(Kit.head(
                getTranslation("learning.studies.title"),
                getTranslation("learning.studies.context"),
                Kit.link(LearningNavigation.COURSES, getTranslation("learning.courses.title"))));
        if (all.isEmpty()) {
            add(Kit.empty(
                    getTranslation("learning.studies.empty"),
                    getTranslation("learning.part.none"),
                    Kit.action(LearningNavigation.COURSES, getTranslation("learning.part.choose"), true)));
        }
        all.forEach(record -> add(Kit.styled(new StudyRecordCard(record, clock.getZone()), "card")));
    }
}
