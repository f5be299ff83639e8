package org.nishang.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.ui.shell.MainLayout;

/** Nothing at this address, or nothing that this person may know of: both look alike. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(Kit.emptyPage(
                getTranslation("ui.not-found"), getTranslation("ui.not-found.advice"), Kit.toWorkbench(this)));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
