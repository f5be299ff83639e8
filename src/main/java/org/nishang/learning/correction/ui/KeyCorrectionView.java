package org.nishang.learning.correction.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.correction.KeyCorrectionSheet;
import org.nishang.assessment.correction.KeyCorrectionState;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.correction.AffectedPeople;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Polling;
import org.nishang.ui.Tone;

/** A corrected key: what it changes for whom, and the decision. */
@Route("remarks/:id")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-correction.css")
class KeyCorrectionView extends Div implements BeforeEnterObserver {

    private final transient KeyCorrecting corrections;
    private final transient AffectedPeople people;
    private final transient Clock clock;
    private final AffectedPeopleGrid grid;
    private final Div page = new Div();
    private @Nullable UUID id;

    KeyCorrectionView(KeyCorrecting corrections, AffectedPeople people, Clock clock) {
        this.corrections = corrections;
        this.people = people;
        this.clock = clock;
        addClassName("remark-page");
        grid = new AffectedPeopleGrid(people);
        add(page, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var keyCorrection = Uuids.parse(event.getRouteParameters().get("id").orElse(""));
        id = keyCorrection;
        grid.read(keyCorrection, event.getLocation().getQueryParameters());
        show(keyCorrection);
    }

    private KeyCorrectionSheet show(UUID keyCorrection) {
        var sheet = corrections.sheet(keyCorrection);
        var row = sheet.row();
        page.removeAll();
        page.add(
                Kit.head(
                        getTranslation("learning.key-correction.title", row.item()),
                        getTranslation(
                                "learning.key-correction.title.context",
                                Actors.shown(this, row.requestedBy()),
                                Formats.minute(row.requestedAt(), clock.getZone())),
                        Kit.action("remarks", getTranslation("learning.key-correction.back"), false)),
                state(sheet),
                about(sheet));
        if (row.state().isGoingOn()) {
            page.add(progress(sheet));
        } else if (row.state() != KeyCorrectionState.DECLINED) {
            page.add(figures(sheet));
        }
        if (row.state() == KeyCorrectionState.PROPOSED || sheet.failed() > 0) {
            page.add(new KeyCorrectionDecision(sheet, corrections, () -> {
                show(keyCorrection);
                watch();
            }));
        }
        grid.setVisible(!row.state().isGoingOn() && row.state() != KeyCorrectionState.DECLINED);
        grid.refresh();
        return sheet;
    }

    private Component state(KeyCorrectionSheet sheet) {
        var state = sheet.row().state();
        var word = Kit.state(
                switch (state) {
                    case COUNTING, APPLYING, DECLINED -> Tone.PLAIN;
                    case PROPOSED -> Tone.SOON;
                    case DONE -> Tone.GOOD;
                },
                getTranslation("assessment.key-correction.state." + state));
        word.getElement().setAttribute("data-testid", "remark-state");
        return new Paragraph(word);
    }

    private Component about(KeyCorrectionSheet sheet) {
        var row = sheet.row();
        var facts = new Facts()
                .add(
                        getTranslation("learning.key-correction.item"),
                        Kit.link("item-analysis/" + row.item(), row.item() + " · " + row.revision()))
                .add(
                        getTranslation("learning.key-correction.how"),
                        getTranslation("assessment.key-correction.mode." + row.mode()))
                .add(getTranslation("learning.key-correction.before"), words(sheet.before()))
                .add(getTranslation("learning.key-correction.reason-given"), row.reason());
        if (row.mode().asksForKey()) {
            facts.add(
                    getTranslation("learning.key-correction.after"),
                    sheet.after().stream()
                            .map(this::words)
                            .collect(Collectors.joining(" " + getTranslation("learning.key-correction.or") + " ")));
        }
        var by = sheet.decidedBy();
        var at = sheet.decidedAt();
        if (by != null && at != null) {
            facts.add(
                    getTranslation("learning.key-correction.decided"),
                    getTranslation(
                            "learning.key-correction.decided-by",
                            Actors.shown(this, by),
                            Formats.minute(at, clock.getZone()),
                            Optional.ofNullable(sheet.decision()).orElse("")));
        }
        var stem = Kit.styled(new Div(), "remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", sheet.stem().html(getLocale()));
        var card = Kit.card(getTranslation("learning.key-correction.about"), stem, facts);
        if (row.mode().asksForKey()) {
            return card;
        }
        card.add(new Paragraph(getTranslation("assessment.key-correction.rule." + row.mode())));
        return card;
    }

    private String words(List<Text> texts) {
        return texts.stream()
                .map(text -> text.in(getLocale()))
                .collect(Collectors.joining(getTranslation("learning.key-correction.separator")));
    }

    private Component progress(KeyCorrectionSheet sheet) {
        var bar = new com.vaadin.flow.component.HtmlContainer("progress");
        bar.getElement().setAttribute("max", String.valueOf(Math.max(1, sheet.all())));
        bar.getElement().setAttribute("value", String.valueOf(sheet.examined()));
        bar.getElement().setAttribute("aria-label", getTranslation("learning.key-correction.progress.label"));
        return Kit.card(
                getTranslation("learning.key-correction.progress." + sheet.row().state()),
                bar,
                new Paragraph(getTranslation(
                        "learning.key-correction.progress",
                        Formats.number(sheet.examined()),
                        Formats.number(Math.toIntExact(sheet.all())))),
                new Paragraph(getTranslation("learning.key-correction.progress.leave")));
    }

    private Component figures(KeyCorrectionSheet sheet) {
        var effect = sheet.effect();
        var line = new Div(
                measure("had", effect.had()),
                measure("more", effect.more()),
                measure("less", effect.less()),
                measure("now-pass", effect.nowPass()),
                measure("keep-pass", effect.keepPass()));
        line.addClassName("figures");
        var card = Kit.card(
                getTranslation(
                        sheet.row().state() == KeyCorrectionState.DONE
                                ? "learning.key-correction.changed"
                                : "learning.key-correction.would-change"),
                line);
        if (!sheet.enough()) {
            card.add(Kit.styled(new Paragraph(getTranslation("learning.key-correction.not-enough")), "tone-bad"));
        }
        return card;
    }

    private Component measure(String name, int value) {
        return Kit.measure(
                getTranslation("learning.key-correction.figure." + name),
                getTranslation("learning.key-correction.figure." + name + ".means"),
                Formats.number(value),
                getTranslation("learning.key-correction.unit"),
                "remark-" + name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
    }

    private void watch() {
        var keyCorrection = id;
        if (keyCorrection != null
                && corrections.sheet(keyCorrection).row().state().isGoingOn()) {
            getUI().ifPresent(ui ->
                    Polling.until(ui, () -> !show(keyCorrection).row().state().isGoingOn()));
        }
    }
}
