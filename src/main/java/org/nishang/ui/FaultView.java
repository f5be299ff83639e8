package org.nishang.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen that broke: an incident number, nothing about the inside. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String incident = Incident.next();
        LOG.error("incident {}", incident, parameter.getException());
        add(Kit.empty(getTranslation("ui.fault"), getTranslation("common.fault", incident), Kit.toWorkbench(this)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
