package org.nishang.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.RemarkSheet;
import org.nishang.assessment.RemarkState;
import org.nishang.assessment.Remarks;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.identity.Permission;
import org.nishang.learning.RemarkedPeople;
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
class RemarkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Remarks remarks;
    private final transient RemarkedPeople people;
    private final transient Clock clock;
    private final RemarkPeopleGrid grid;
    private final Div page = new Div();
    private @Nullable UUID id;

    RemarkView(Remarks remarks, RemarkedPeople people, Clock clock) {
        this.remarks = remarks;
        this.people = people;
        this.clock = clock;
        addClassName("remark-page");
        grid = new RemarkPeopleGrid(people);
        add(page, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var remark = id(event.getRouteParameters().get("id").orElse(""));
        id = remark;
        grid.read(remark, event.getLocation().getQueryParameters());
        show(remark);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("common.unknown-id");
        }
    }

    private RemarkSheet show(UUID remark) {
        var sheet = remarks.sheet(remark);
        var row = sheet.row();
        page.removeAll();
        page.add(
                Kit.head(
                        getTranslation("learning.remark.title", row.item()),
                        getTranslation(
                                "learning.remark.title.context",
                                row.requestedBy(),
                                Formats.minute(row.requestedAt(), clock.getZone())),
                        Kit.action("remarks", getTranslation("learning.remark.back"), false)),
                state(sheet),
                about(sheet));
        if (row.state().isGoingOn()) {
            page.add(progress(sheet));
        } else if (row.state() != RemarkState.DECLINED) {
            page.add(figures(sheet));
        }
        if (row.state() == RemarkState.PROPOSED || sheet.failed() > 0) {
            page.add(new RemarkDecision(sheet, remarks, () -> {
                show(remark);
                watch();
            }));
        }
        grid.setVisible(!row.state().isGoingOn() && row.state() != RemarkState.DECLINED);
        grid.refresh();
        return sheet;
    }

    private Component state(RemarkSheet sheet) {
        var state = sheet.row().state();
        var word = Kit.state(
                switch (state) {
                    case COUNTING, APPLYING, DECLINED -> Tone.PLAIN;
                    case PROPOSED -> Tone.SOON;
                    case DONE -> Tone.GOOD;
                },
                getTranslation("assessment.remark.state." + state));
        word.getElement().setAttribute("data-testid", "remark-state");
        return new Paragraph(word);
    }

    private Component about(RemarkSheet sheet) {
        var row = sheet.row();
        var facts = new Facts()
                .add(
                        getTranslation("learning.remark.item"),
                        Kit.link("item-analysis/" + row.item(), row.item() + " · " + row.revision()))
                .add(getTranslation("learning.remark.how"), getTranslation("assessment.remark.mode." + row.mode()))
                .add(getTranslation("learning.remark.before"), words(sheet.before()))
                .add(getTranslation("learning.remark.reason-given"), row.reason());
        if (row.mode().asksForKey()) {
            facts.add(
                    getTranslation("learning.remark.after"),
                    sheet.after().stream()
                            .map(this::words)
                            .collect(Collectors.joining(" " + getTranslation("learning.remark.or") + " ")));
        }
        var by = sheet.decidedBy();
        var at = sheet.decidedAt();
        if (by != null && at != null) {
            facts.add(
                    getTranslation("learning.remark.decided"),
                    getTranslation(
                            "learning.remark.decided-by",
                            by,
                            Formats.minute(at, clock.getZone()),
                            Optional.ofNullable(sheet.decision()).orElse("")));
        }
        var stem = new Div();
        stem.addClassNames("remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", sheet.stem().html(getLocale()));
        var card = Kit.card(getTranslation("learning.remark.about"), stem, facts);
        if (row.mode().asksForKey()) {
            return card;
        }
        card.add(new Paragraph(getTranslation("assessment.remark.rule." + row.mode())));
        return card;
    }

    private String words(List<Text> texts) {
        return texts.stream()
                .map(text -> text.in(getLocale()))
                .collect(Collectors.joining(getTranslation("learning.remark.separator")));
    }

    private Component progress(RemarkSheet sheet) {
        var bar = new com.vaadin.flow.component.HtmlContainer("progress");
        bar.getElement().setAttribute("max", String.valueOf(Math.max(1, sheet.all())));
        bar.getElement().setAttribute("value", String.valueOf(sheet.examined()));
        bar.getElement().setAttribute("aria-label", getTranslation("learning.remark.progress.label"));
        return Kit.card(
                getTranslation("learning.remark.progress." + sheet.row().state()),
                bar,
                new Paragraph(getTranslation(
                        "learning.remark.progress",
                        Formats.number(sheet.examined()),
                        Formats.number(Math.toIntExact(sheet.all())))),
                new Paragraph(getTranslation("learning.remark.progress.leave")));
    }

    private Component figures(RemarkSheet sheet) {
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
                        sheet.row().state() == RemarkState.DONE
                                ? "learning.remark.changed"
                                : "learning.remark.would-change"),
                line);
        if (!sheet.enough()) {
            var warning = new Paragraph(getTranslation("learning.remark.not-enough"));
            warning.addClassName("tone-bad");
            card.add(warning);
        }
        return card;
    }

    private Component measure(String name, int value) {
        return Kit.measure(
                getTranslation("learning.remark.figure." + name),
                getTranslation("learning.remark.figure." + name + ".means"),
                Formats.number(value),
                getTranslation("learning.remark.unit"),
                "remark-" + name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
    }

    private void watch() {
        var remark = id;
        if (remark != null && remarks.sheet(remark).row().state().isGoingOn()) {
            getUI().ifPresent(ui ->
                    Polling.until(ui, () -> !show(remark).row().state().isGoingOn()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.remark.menu") + " · " + getTranslation("ui.product");
    }
}
