package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdQuery;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.CpdState;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On a reviewer's first page: continuing education that waits. */
@org.springframework.stereotype.Component
class CpdOpenPart implements WorkbenchPart {

    private static final CpdQuery WAITING =
            new CpdQuery("", Optional.of(CpdState.SUBMITTED), Optional.<TrainingRole>empty());

    private final CpdReview review;
    private final CurrentUser user;

    CpdOpenPart(CpdReview review, CurrentUser user) {
        this.review = review;
        this.user = user;
    }

    @Override
    public int order() {
        return 240;
    }

    @Override
    public Optional<Component> show() {
        if (user.signedIn().filter(who -> who.may(Permission.REVIEW_CPD)).isEmpty()) {
            return Optional.empty();
        }
        int waiting = review.count(WAITING);
        return waiting == 0 ? Optional.empty() : Optional.of(new Waiting(waiting));
    }

    /** One line, which opens the list. */
    static class Waiting extends Div {

        Waiting(int waiting) {
            var link = Kit.link(CpdNavigation.REVIEW, getTranslation("cpd.waiting", waiting));
            link.getElement().setAttribute("data-testid", "cpd-waiting");
            add(Kit.card(getTranslation("cpd.title"), new Div(link)));
        }
    }
}
