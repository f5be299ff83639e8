package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.AuditPart;
import org.nishang.cpd.CpdKind;
import org.nishang.cpd.CpdRow;
import org.nishang.cpd.CpdState;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** Continuing education in words, and a record of it as a card. */
final class CpdWords {

    private CpdWords() {}

    static String role(Component on, TrainingRole role) {
        return on.getTranslation("learning.role." + role.name());
    }

    static String kind(Component on, CpdKind kind) {
        return on.getTranslation("cpd.kind." + kind.name());
    }

    static String part(Component on, AuditPart part) {
        return on.getTranslation("cpd.part." + part.name());
    }

    static String state(Component on, CpdState state) {
        return on.getTranslation("cpd.state." + state.name());
    }

    static Component state(Component on, CpdRow row) {
        if (row.replaced()) {
            return Kit.state(Tone.PLAIN, on.getTranslation("cpd.replaced"));
        }
        var tone = switch (row.state()) {
            case SUBMITTED -> Tone.SOON;
            case ACCEPTED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN -> Tone.PLAIN;
        };
        return Kit.state(tone, state(on, row.state()));
    }

    /** What was done, in a line. */
    static String facts(Component on, CpdRow row) {
        return row.kind() == CpdKind.AUDIT
                ? on.getTranslation(
                        "cpd.facts.audit",
                        Formats.date(row.day()),
                        row.audited().orElse(Formats.NONE),
                        row.part().map(part -> part(on, part)).orElse(Formats.NONE))
                : on.getTranslation(
                        "cpd.facts.hours",
                        Formats.date(row.day()),
                        kind(on, row.kind()),
                        row.hours().toPlainString());
    }

    /**
     * A record as a card.
     *
     * @param whose whether it says whose it is
     */
    static Article card(Component on, CpdRow row, ZoneId zone, boolean whose) {
        var title = new H3(row.title());
        var top = Kit.styled(new Div(title, state(on, row)), "cpd-top");
        var card = Kit.tested(Kit.styled(new Article(top), "cpd-card"), "cpd-record");
        if (whose) {
            card.add(person(row));
        }
        card.add(line("", role(on, row.role()) + " · " + facts(on, row)), line("soft", by(on, row, zone)));
        row.corrects().ifPresent(id -> card.add(line("soft", on.getTranslation("cpd.is-correction"))));
        if (!row.reason().isEmpty()) {
            card.add(line("cpd-reason", on.getTranslation("cpd.declined-for", row.reason())));
        }
        shown(on, row).forEach(card::add);
        return card;
    }

    private static Component person(CpdRow row) {
        var who = new Paragraph(
                Kit.link("people/" + row.person(), row.name().isEmpty() ? Formats.NONE : row.name()),
                new Span(" " + row.documentMasked() + " " + row.enterprises()));
        who.addClassName("cpd-who");
        return who;
    }

    private static String by(Component on, CpdRow row, ZoneId zone) {
        String recorded =
                on.getTranslation("cpd.by", Actors.shown(on, row.recordedBy()), Formats.minute(row.recordedAt(), zone));
        return row.decidedBy()
                .map(decider -> recorded
                        + on.getTranslation(
                                "cpd.decided",
                                Actors.shown(on, decider),
                                Formats.minute(row.decidedAt().orElse(null), zone)))
                .orElse(recorded);
    }

    private static List<Component> shown(Component on, CpdRow row) {
        var shown = new ArrayList<Component>();
        if (!row.evidence().isEmpty()) {
            // As text: what a person typed is no link to send a reviewer to.
            shown.add(line("", on.getTranslation("cpd.shown-by", row.evidence())));
        }
        row.file().ifPresent(name -> {
            var link = Kit.styled(new Anchor("/api/v1/cpd/" + row.id() + "/evidence", name), "cpd-file");
            link.getElement().setAttribute("router-ignore", true);
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("data-testid", "cpd-file-link");
            shown.add(link);
        });
        return shown;
    }

    private static Paragraph line(String style, String text) {
        var line = new Paragraph(text);
        if (!style.isEmpty()) {
            line.addClassName(style);
        }
        return line;
    }
}
