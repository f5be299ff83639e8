package org.nishang.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.nishang.platform.web.Incident;
import org.nishang.ui.shell.MainLayout;

/** A screen that broke: an incident number, nothing about the inside. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultView extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var incident =
                Incident.of(parameter.getException(), "/" + event.getLocation().getPath());
        add(Kit.emptyPage(
                getTranslation("ui.fault"), getTranslation(incident.key(), incident.number()), Kit.toWorkbench(this)));
        return incident.status().value();
    }
}
