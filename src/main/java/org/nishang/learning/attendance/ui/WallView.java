package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.platform.QrModules;
import org.nishang.ui.Drawing;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** For the wall of a classroom: the code by which people sign in, another one every 20 seconds. */
@Route("classes/:id/wall")
@RolesAllowed(Permission.MANAGE_CLASSES)
@CssImport("./styles/learning-attendance.css")
class WallView extends Div implements BeforeEnterObserver {

    private static final int EVERY = 2000;

    /** Of the quiet zone around the code, in modules, as ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

    private final AttendanceBook book;
    private final Div code = Kit.tested(Kit.styled(new Div(), "wall-code"), "wall-code");
    private final Paragraph count = Kit.tested(Kit.styled(new Paragraph(), "wall-count"), "wall-count");
    private UUID session = new UUID(0, 0);
    private String shown = "";
    private Optional<Registration> looking = Optional.empty();

    WallView(AttendanceBook book) {
        this.book = book;
        addClassName("wall");
        count.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = Uuids.parse(event.getRouteParameters().get("id").orElseThrow());
        var wall = book.wall(session);
        removeAll();
        add(
                Kit.head(
                        wall.name(),
                        getTranslation("learning.wall.context", wall.day().toString()),
                        Kit.action("classes/" + session + "/attendance", getTranslation("learning.wall.back"), false)),
                Kit.styled(
                        new Div(code, count, new Paragraph(getTranslation("learning.wall.how"))), "card", "wall-card"));
        refresh();
    }

    private void refresh() {
        var wall = book.wall(session);
        count.setText(
                getTranslation("learning.wall.count", Formats.number(wall.present()), Formats.number(wall.placed())));
        if (!wall.address().equals(shown)) {
            shown = wall.address();
            code.removeAll();
            code.add(drawn(shown));
            code.getElement().setAttribute("data-address", shown);
        }
    }

    private Component drawn(String address) {
        var modules = QrModules.of(address);
        int size = modules.getWidth() + 2 * QUIET;
        var commands = QrModules.runs(modules).stream()
                .map(run -> "M%d %dh%dv1h-%dz"
                        .formatted(run.column() + QUIET, run.row() + QUIET, run.length(), run.length()))
                .collect(Collectors.joining());
        return new Drawing(size, size, getTranslation("learning.wall.code"))
                .path(commands, "qr")
                .finish();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(EVERY);
        looking = Optional.of(ui.addPollListener(poll -> refresh()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        looking.ifPresent(Registration::remove);
        event.getUI().setPollInterval(-1);
    }
}
