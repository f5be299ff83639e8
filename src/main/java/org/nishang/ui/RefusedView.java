package org.nishang.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.common.Refusal;
import org.nishang.ui.shell.MainLayout;

/** A screen that could not be opened because a rule said no: the sentence, and the way back. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends Div implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var refusal = parameter.getException();
        add(Kit.emptyPage(
                getTranslation("ui.refused"),
                getTranslation(refusal.key(), refusal.arguments()),
                Kit.toWorkbench(this)));
        return refusal.key().startsWith("common.input.")
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
