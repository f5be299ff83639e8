package org.nishang.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Whoever has to choose another password sees nothing else before that is done. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final CurrentUser user;

    PasswordFirst(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    void check(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        boolean must = user.signedIn().filter(SignedIn::mustChangePassword).isPresent();
        if (must && target != AccountView.class && !HasErrorParameter.class.isAssignableFrom(target)) {
            event.forwardTo(AccountView.class);
        }
    }
}
