package org.nishang.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.setup.StepRow;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One step: how it stands, what depends on it, and for whoever settles it the way there. */
class StepPart extends ListItem {

    private final StepRow row;

    /** @param confirm says that it is right as it is */
    StepPart(StepRow row, ZoneId zone, Runnable confirm) {
        this.row = row;
        setTestId("step-" + row.key());
        addClassNames("step", row.isSettled() ? "settled" : "open");
        var title = new HtmlContainer("h2");
        title.setText(SetUpWords.title(this, row));
        var words = new Div(
                title,
                Kit.styled(new Paragraph(SetUpWords.why(this, row)), "soft"),
                Kit.tested(new Paragraph(SetUpWords.finding(this, row)), "finding"));
        row.finding().confirmed().ifPresent(by -> words.add(confirmed(by, zone)));
        add(Kit.styled(new Div(state(), binding()), "step-state"), words, acts(confirm));
    }

    private Component state() {
        if (row.isSettled()) {
            return Kit.state(Tone.GOOD, getTranslation("setup.settled"));
        }
        return Kit.state(row.binds() ? Tone.BAD : Tone.SOON, getTranslation("setup.missing"));
    }

    private Component binding() {
        var binding = Kit.styled(new Span(getTranslation("setup.binds")), "soft");
        binding.setVisible(row.binds());
        return binding;
    }

    private Component confirmed(ConfirmedSetting by, ZoneId zone) {
        return Kit.styled(
                new Paragraph(getTranslation(
                        "setup.confirmed-by", Actors.shown(this, by.by()), Formats.minute(by.at(), zone))),
                "soft");
    }

    private Component acts(Runnable confirm) {
        var acts = Kit.styled(new Div(), "step-acts");
        if (!row.isMine()) {
            acts.add(Kit.styled(new Span(SetUpWords.others(this, row)), "soft"));
            return acts;
        }
        if (!row.address().isEmpty()) {
            acts.add(Kit.tested(
                    Kit.action(row.address(), getTranslation(row.isSettled() ? "setup.look" : "setup.settle"), false),
                    "settle"));
        }
        row.verb().ifPresent(verb -> acts.add(Kit.button(getTranslation(verb), false, "confirm-step", confirm)));
        return acts;
    }
}
