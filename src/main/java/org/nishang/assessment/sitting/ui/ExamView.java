package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.nishang.assessment.correction.Appeals;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamPapers;
import org.nishang.assessment.ui.ExamSheet;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.PassedPart;

/** An attempt: the paper while it runs, the result and the review afterwards. */
@Route("exam")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/assessment.css")
class ExamView extends Div implements HasUrlParameter<String> {

    private final ExamPapers papers;
    private final Appeals appeals;
    private final ZoneId zone;
    private final CurrentUser user;
    private final List<PassedPart> whatCame;

    ExamView(ExamPapers papers, Appeals appeals, CurrentUser user, List<PassedPart> whatCame, Clock clock) {
        this.papers = papers;
        this.appeals = appeals;
        this.zone = clock.getZone();
        this.user = user;
        this.whatCame = whatCame;
        addClassName("exam");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(AttemptId.parse(id));
    }

    private void show(AttemptId attempt) {
        removeAll();
        if (papers.awaitsMarks(attempt)) {
            add(new AwaitingPanel(), new ExamLeftovers(attempt, getLocale()));
            return;
        }
        papers.review(attempt)
                .ifPresentOrElse(
                        review -> add(
                                new ExamLeftovers(attempt, getLocale()),
                                new ResultPanel(review, appeals.history(attempt), getLocale(), zone, whatCame)),
                        () -> sheet(attempt));
    }

    private void sheet(AttemptId attempt) {
        var title = Kit.styled(new H1(getTranslation("assessment.exam")), "visually-hidden");
        add(title, new ExamSheet(attempt, watermark(), getLocale(), () -> show(attempt)));
    }

    /** Name and the end of the learner's number: enough to tell whose picture of a paper it is. */
    private String watermark() {
        String number = user.person().toString();
        return user.get().displayName() + " " + number.substring(number.length() - 6);
    }
}
