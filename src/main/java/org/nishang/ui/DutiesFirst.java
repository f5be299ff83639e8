package org.nishang.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.nishang.identity.door.FirstDuties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever has to choose another password or take a second factor sees nothing else before that is done. */
@Component
class DutiesFirst implements VaadinServiceInitListener {

    /** By its address: what a class of the start names is loaded by every page, and that screen has many fields. */
    private static final String ACCOUNT = "account";

    private final FirstDuties duties;

    DutiesFirst(FirstDuties duties) {
        this.duties = duties;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    void check(BeforeEnterEvent event) {
        boolean must = duties.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        boolean isError = HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget());
        if (must && !isError && !event.getLocation().getPath().equals(ACCOUNT)) {
            event.forwardTo(ACCOUNT);
        }
    }
}
