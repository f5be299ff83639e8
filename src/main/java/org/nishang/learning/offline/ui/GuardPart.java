package org.nishang.learning.offline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import org.nishang.identity.CurrentUser;
import org.nishang.ui.shell.TopPart;

/**
 * On every screen of who is signed in, unseen: courses that the browser keeps for somebody else go, and what was read
 * without a network is sent ({@code offline/guard.ts}).
 */
@org.springframework.stereotype.Component
class GuardPart implements TopPart {

    private final CurrentUser user;

    GuardPart(CurrentUser user) {
        this.user = user;
    }

    @Override
    public Component show() {
        return new Guard(user.learner().map(Object::toString).orElse(""));
    }

    @Tag("offline-guard")
    private static final class Guard extends HtmlContainer {

        Guard(String learner) {
            getElement().setAttribute("learner", learner).setAttribute("hidden", true);
        }
    }
}
