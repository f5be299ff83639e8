package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.nishang.cpd.CpdQuery;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.CpdState;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On a reviewer's first page: continuing education that waits. */
@org.springframework.stereotype.Component
class CpdOpenPart extends WaitingPart {

    private static final CpdQuery WAITING = new CpdQuery("", Optional.of(CpdState.SUBMITTED), Optional.empty());

    CpdOpenPart(CpdReview review, CurrentUser user) {
        super(240, Permission.REVIEW_CPD, user, () -> review.count(WAITING));
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("cpd.title"),
                CpdNavigation.REVIEW,
                page.getTranslation("cpd.waiting", count),
                "cpd-waiting");
    }
}
