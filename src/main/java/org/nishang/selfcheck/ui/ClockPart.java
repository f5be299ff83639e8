package org.nishang.selfcheck.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.platform.time.SteadyClock;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On everybody's first page, before all else: that nothing can be recorded because the time is in doubt. */
@org.springframework.stereotype.Component
class ClockPart implements WorkbenchPart {

    private final SteadyClock clock;

    ClockPart(SteadyClock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> show() {
        return clock.doubt().map(doubt -> notice());
    }

    private static Component notice() {
        var words = Kit.tested(new Paragraph(), "clock-doubt");
        words.addClassNames("refused", "tone-bad");
        words.getElement().setAttribute("role", "alert");
        words.setText(words.getTranslation("common.clock-leapt"));
        return words;
    }
}
