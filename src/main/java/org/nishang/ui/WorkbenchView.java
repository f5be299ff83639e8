package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
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
            add(user.get().holdsOffice() ? places() : nothing());
        }
        if (!queues.isEmpty()) {
            add(Kit.styled(new Div(queues.toArray(Component[]::new)), "queues"));
        }
        add(others);
    }

    private Component nothing() {
        return Kit.empty(getTranslation("ui.workbench.empty"), getTranslation("ui.workbench.empty.advice"));
    }

    /** For an office that has no queue, such as who reads the log: where its work is. */
    private Component places() {
        var links = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !entry.path().replace("/", "").isEmpty())
                .sorted(Comparator.comparing(MenuEntry::order))
                .map(entry -> Kit.link(entry.path().replaceFirst("^/", ""), getTranslation(entry.title())))
                .map(link -> (Component) new Paragraph(link))
                .toList();
        return Kit.tested(
                Kit.card(getTranslation("ui.workbench.places"), new Div(links.toArray(Component[]::new))), "places");
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
