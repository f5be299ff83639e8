package org.nishang.setup.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.nishang.identity.Permission;
import org.nishang.setup.SetUp;
import org.nishang.setup.StepRow;
import org.nishang.ui.Kit;

/** What an authority settles on its first day: each step, who settles it, and what is missing. */
@Route(SetUpView.PATH)
@RolesAllowed({Permission.OPERATE, Permission.MANAGE_KEYS, Permission.MANAGE_RULES})
@Menu(title = "setup.menu", icon = "flag", order = 701)
@CssImport("./styles/setup.css")
class SetUpView extends Div {

    static final String PATH = "setup";

    private final SetUp setUp;
    private final ZoneId zone;

    SetUpView(SetUp setUp, Clock clock) {
        this.setUp = setUp;
        this.zone = clock.getZone();
        addClassName("setup");
        show();
    }

    private void show() {
        var steps = setUp.steps();
        var list = Kit.styled(new OrderedList(), "steps");
        steps.forEach(row -> list.add(new StepPart(row, zone, () -> confirm(row))));
        removeAll();
        add(
                Kit.head(getTranslation("setup.menu"), getTranslation("setup.context")),
                Kit.card(
                        "",
                        Kit.tested(
                                Kit.styled(new Paragraph(SetUpWords.progress(this, steps)), "setup-progress"),
                                "setup-progress"),
                        SetUpWords.bar(this, steps),
                        end(steps)),
                list);
    }

    /** When nothing is missing, somebody says that the first day is over. */
    private Div end(List<StepRow> steps) {
        var end = Kit.styled(new Div(), "setup-end");
        if (setUp.isOver()) {
            end.add(new Paragraph(getTranslation("setup.is-over")));
        } else if (SetUpWords.settled(steps) == steps.size()) {
            end.add(
                    new Paragraph(getTranslation("setup.all-settled")),
                    Kit.button(getTranslation("setup.finish"), true, "finish-setup", this::finish));
        }
        return end;
    }

    private void confirm(StepRow row) {
        setUp.confirm(row.key());
        Kit.done(getTranslation("setup.confirmed", SetUpWords.title(this, row)));
        show();
    }

    private void finish() {
        setUp.finish();
        Kit.done(getTranslation("setup.finished"));
        show();
    }
}
