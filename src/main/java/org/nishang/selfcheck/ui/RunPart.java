package org.nishang.selfcheck.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Locale;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Outcome;
import org.nishang.selfcheck.CheckResult;
import org.nishang.selfcheck.CheckRun;
import org.nishang.selfcheck.SelfCheck;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One run: a sentence for all of it, then each invariant with what breaks it. */
class RunPart extends Div {

    private final SelfCheck checks;
    private final CheckRun run;

    RunPart(SelfCheck checks, CheckRun run, ZoneId zone) {
        this.checks = checks;
        this.run = run;
        var verdict = Kit.tested(Kit.styled(new Div(state(this, run)), "verdict"), "self-check-verdict");
        verdict.getElement().setAttribute("role", "status");
        var when = new Paragraph(getTranslation(
                "selfcheck.run." + run.state().name().toLowerCase(Locale.ROOT),
                Formats.minute(run.startedAt(), zone),
                by(this, run),
                run.results().size(),
                checks.invariants(),
                Formats.number(run.examined()),
                seconds(run.took().toMillis())));
        when.addClassName("soft");
        var list = Kit.styled(new Div(), "invariants");
        run.results().forEach((CheckResult result) -> list.add(line(result)));
        add(Kit.card("", verdict, when, list));
    }

    private Component line(CheckResult result) {
        var name = new HtmlContainer("h3");
        name.setText(getTranslation(result.invariant()));
        var why = Kit.styled(new Paragraph(getTranslation(result.invariant() + ".why")), "soft");
        var figures = new Span(
                getTranslation("selfcheck.examined", Formats.number(result.examined()), seconds(result.millis())));
        figures.addClassNames("soft", "num");
        var head = Kit.styled(new Div(new Div(name, why), new Div(outcome(result), figures)), "invariant");
        var line = Kit.tested(new Div(head), result.invariant());
        if (result.found() > 0) {
            line.add(findings(result));
        }
        return line;
    }

    private Component outcome(CheckResult result) {
        return result.incident()
                .map(incident -> Kit.state(Tone.SOON, getTranslation("selfcheck.unchecked", incident)))
                .orElseGet(() -> result.found() == 0
                        ? Kit.state(Tone.GOOD, getTranslation("selfcheck.holds"))
                        : Kit.state(
                                Tone.BAD,
                                getTranslation(
                                        result.found() > Outcome.MOST ? "selfcheck.found.more" : "selfcheck.found",
                                        Math.min(result.found(), Outcome.MOST))));
    }

    private Component findings(CheckResult result) {
        var list = Kit.styled(new HtmlContainer("ul"), "findings");
        list.getElement().setAttribute("tabindex", "0");
        for (Finding finding : checks.findings(run.id(), result.invariant())) {
            var item = new HtmlContainer("li");
            var words = getTranslation(finding.message(), finding.said(key -> getTranslation(key)));
            item.add(
                    finding.link().isEmpty()
                            ? new Span(finding.subject())
                            : Kit.link(finding.link(), finding.subject()),
                    new Span(words));
            list.add(item);
        }
        return list;
    }

    static Component state(Component here, CheckRun run) {
        return switch (run.state()) {
            case RUNNING -> Kit.state(Tone.PLAIN, here.getTranslation("selfcheck.state.running"));
            case BROKEN -> Kit.state(Tone.SOON, here.getTranslation("selfcheck.state.broken"));
            case DONE -> outcome(here, run);
        };
    }

    private static Component outcome(Component here, CheckRun run) {
        if (run.holds()) {
            return Kit.state(Tone.GOOD, here.getTranslation("selfcheck.state.holds"));
        }
        if (run.found() == 0) {
            return Kit.state(Tone.SOON, here.getTranslation("selfcheck.state.unchecked", run.unchecked()));
        }
        return Kit.state(
                Tone.BAD,
                run.unchecked() == 0
                        ? here.getTranslation("selfcheck.state.found", run.found())
                        : here.getTranslation("selfcheck.state.found-unchecked", run.found(), run.unchecked()));
    }

    static String by(Component here, CheckRun run) {
        return run.nightly() ? here.getTranslation("selfcheck.by.night") : Actors.shown(here, run.actor());
    }

    static String seconds(long millis) {
        return String.format(Locale.ENGLISH, "%.1f\u00a0s", millis / 1000.0);
    }
}
