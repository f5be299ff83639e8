package org.nishang.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.ui.shell.MainLayout;

/** The page is there, but not for this account. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(Kit.emptyPage(
                getTranslation("ui.forbidden"), getTranslation("ui.forbidden.advice"), Kit.toWorkbench(this)));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
