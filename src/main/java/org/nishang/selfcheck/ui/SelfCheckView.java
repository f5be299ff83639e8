package org.nishang.selfcheck.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.selfcheck.CheckRun;
import org.nishang.selfcheck.CheckRun.State;
import org.nishang.selfcheck.SelfCheck;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Polling;
import org.nishang.ui.TableList;

/** What must be true of the data, whether it is, and what is not. */
@Route(SelfCheckView.PATH)
@RolesAllowed(Permission.SEE_CHECKS)
@Menu(title = "selfcheck.menu", icon = "check", order = 720)
@CssImport("./styles/selfcheck.css")
class SelfCheckView extends Div {

    static final String PATH = "self-check";

    private static final int HISTORY = 30;

    private final SelfCheck checks;
    private final ZoneId zone;
    private final Button start = Kit.tested(new Button(), "self-check-start");
    private final Div content = new Div();

    SelfCheckView(SelfCheck checks, Clock clock) {
        this.checks = checks;
        this.zone = clock.getZone();
        addClassName("self-check");
        start.setText(getTranslation("selfcheck.start"));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(click -> {
            checks.start();
            follow();
        });
        add(
                Kit.head(
                        getTranslation("selfcheck.menu"),
                        getTranslation("selfcheck.context", checks.invariants()),
                        start),
                content);
        addAttachListener(event -> follow());
    }

    /** Shows the newest run, and goes on showing it until it is over. */
    private void follow() {
        if (!show()) {
            getUI().ifPresent(ui -> Polling.until(ui, this::show));
        }
    }

    /** @return nothing more will change */
    private boolean show() {
        List<CheckRun> runs = checks.runs(HISTORY);
        Optional<CheckRun> newest = runs.stream().findFirst();
        boolean goesOn =
                newest.map(CheckRun::state).filter(State.RUNNING::equals).isPresent();
        start.setEnabled(!goesOn);
        content.removeAll();
        content.add(newest.<Component>map(run -> new RunPart(checks, run, zone))
                .orElseGet(
                        () -> Kit.empty(getTranslation("selfcheck.never"), getTranslation("selfcheck.never.advice"))));
        if (runs.size() > 1) {
            content.add(history(runs.subList(1, runs.size())));
        }
        return !goesOn;
    }

    private Component history(List<CheckRun> runs) {
        var table = new TableList(
                getTranslation("selfcheck.history"),
                getTranslation("selfcheck.history.began"),
                getTranslation("selfcheck.history.result"),
                ">" + getTranslation("selfcheck.history.examined"),
                ">" + getTranslation("selfcheck.history.took"),
                getTranslation("selfcheck.history.by"));
        runs.forEach(run -> table.row(
                TableList.code(Formats.minute(run.startedAt(), zone)),
                RunPart.state(this, run),
                TableList.number(Formats.number(run.examined())),
                TableList.number(RunPart.seconds(run.took().toMillis())),
                TableList.text(RunPart.by(this, run))));
        return Kit.card(getTranslation("selfcheck.history"), table);
    }
}
