package org.nishang.selfcheck.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.selfcheck.CheckRun;
import org.nishang.selfcheck.SelfCheck;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the system administrator's first page: whether the last check found the data whole. */
@org.springframework.stereotype.Component
class LastCheckPart implements WorkbenchPart {

    private final SelfCheck checks;
    private final CurrentUser user;
    private final Clock clock;

    LastCheckPart(SelfCheck checks, CurrentUser user, Clock clock) {
        this.checks = checks;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<Component> show() {
        return user.signedIn()
                .filter(who -> who.may(Permission.SEE_CHECKS))
                .flatMap(who -> checks.runs(1).stream().findFirst())
                .map(this::line);
    }

    private Component line(CheckRun run) {
        var card = Kit.card("");
        var state = new Div(RunPart.state(card, run));
        var when = Kit.styled(new Span(Formats.minute(run.startedAt(), clock.getZone())), "soft");
        var line = new Div(Kit.link(SelfCheckView.PATH, card.getTranslation("selfcheck.menu")), state, when);
        line.addClassName("last-check");
        card.add(new Row(line));
        return card;
    }

    /** Brings the looks of the line. */
    @CssImport("./styles/selfcheck.css")
    private static final class Row extends Div {
        Row(Component line) {
            super(line);
        }
    }
}
