package org.nishang.cpd.ui;

import java.util.Optional;
import org.nishang.cpd.CpdQuery;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.CpdState;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On a reviewer's first page: continuing education that waits. */
@org.springframework.stereotype.Component
class CpdOpenPart extends WaitingPart.Line {

    private static final CpdQuery WAITING = new CpdQuery("", Optional.of(CpdState.SUBMITTED), Optional.empty());

    CpdOpenPart(CpdReview review, CurrentUser user) {
        super(
                240,
                Permission.REVIEW_CPD,
                user,
                () -> review.count(WAITING),
                new Words("cpd.title", CpdNavigation.REVIEW, "cpd.waiting", "cpd-waiting"));
    }
}
