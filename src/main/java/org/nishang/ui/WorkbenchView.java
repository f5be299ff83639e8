package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.CurrentUser;

/** The first page: for each role the answer before the question. */
@Route("")
@PermitAll
@Menu(title = "ui.workbench", icon = "home", order = 1)
class WorkbenchView extends Div {

    WorkbenchView(CurrentUser user, List<WorkbenchPart> parts) {
        addClassName("workbench");
        add(Kit.head(getTranslation("ui.welcome", user.get().displayName()), ""));
        var queues = shown(parts, true);
        var others = shown(parts, false);
        if (queues.isEmpty() && others.isEmpty()) {
            add(Kit.empty(getTranslation("ui.workbench.empty"), getTranslation("ui.workbench.empty.advice")));
        }
        if (!queues.isEmpty()) {
            add(Kit.styled(new Div(queues.toArray(Component[]::new)), "queues"));
        }
        add(others);
    }

    private static List<Component> shown(List<WorkbenchPart> parts, boolean queues) {
        return parts.stream()
                .filter(part -> part.isQueue() == queues)
                .sorted(Comparator.comparingInt(WorkbenchPart::order))
                .map(WorkbenchPart::show)
                .flatMap(Optional::stream)
                .toList();
    }
}
