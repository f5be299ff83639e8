package org.nishang.assessment.paper.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.assessment.paper.Practice;
import org.nishang.identity.Permission;

/** Practising the questions of a course, as often as somebody likes. */
@Route("practice/:course")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/assessment.css")
class PracticeView extends Div implements BeforeEnterObserver {

    private final transient Practice practice;

    PracticeView(Practice practice) {
        this.practice = practice;
        addClassNames("exam", "practice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(event.getRouteParameters().get("course").orElse(""));
    }

    private void begin(String course) {
        removeAll();
        add(new PracticePanel(practice.round(course), () -> begin(course)));
    }
}
