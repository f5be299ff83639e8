package org.nishang.privacy.notice.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.door.FirstDuties;
import org.nishang.privacy.notice.MyNotice;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads who signed in to a version of the notice that the account has not seen, once a session. */
@Component
class UnseenNotice implements VaadinServiceInitListener {

    private final MyNotice notice;
    private final CurrentUser user;
    private final FirstDuties duties;

    UnseenNotice(MyNotice notice, CurrentUser user, FirstDuties duties) {
        this.notice = notice;
        this.user = user;
        this.duties = duties;
    }

    /** Nothing is to be seen in this session any more. */
    private record Done() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var session = VaadinSession.getCurrent();
        boolean isError = HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget());
        if (isError || user.signedIn().isEmpty() || session.getAttribute(Done.class) != null || hasDuty()) {
            return;
        }
        if (notice.toSee().isEmpty()) {
            done(session);
        } else if (!event.getLocation().getPath().equals(PrivacyNoticeView.PATH)) {
            event.forwardTo(PrivacyNoticeView.PATH);
        }
    }

    private boolean hasDuty() {
        return duties.of(SecurityContextHolder.getContext().getAuthentication()).isPresent();
    }

    private static void done(VaadinSession session) {
        session.setAttribute(Done.class, new Done());
    }
}
