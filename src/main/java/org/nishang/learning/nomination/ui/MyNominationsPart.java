package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.nomination.MyNominations;
import org.nishang.ui.WorkbenchPart;

/** On a learner's first page: for what one is nominated, and what one can say to it. */
@org.springframework.stereotype.Component
class MyNominationsPart implements WorkbenchPart {

    private final MyNominations mine;
    private final CurrentUser user;

    MyNominationsPart(MyNominations mine, CurrentUser user) {
        this.mine = mine;
        this.user = user;
    }

    /** Behind what is asked about the reader, before the courses. */
    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<Component> show() {
        boolean learner = user.may(Permission.LEARN) && user.learner().isPresent();
        return learner && !mine.open().isEmpty() ? Optional.of(new Open()) : Optional.empty();
    }

    private class Open extends Div {

        Open() {
            setTestId("my-nominations");
            fill();
        }

        private void fill() {
            removeAll();
            mine.open().forEach(row -> add(new MyNominationCard(row, mine, this::fill)));
        }
    }
}
