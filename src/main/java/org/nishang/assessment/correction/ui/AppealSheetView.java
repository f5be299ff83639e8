package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.assessment.correction.AppealSheet;
import org.nishang.assessment.correction.AppealState;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.common.Uuids;
import org.nishang.course.Wording;
import org.nishang.identity.Permission;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** One objection, the answer it is about, and what it is answered. */
@Route(AppealWords.PATH + "/:id")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-correction.css")
class AppealSheetView extends Div implements BeforeEnterObserver {

    private final AppealAnswering answering;
    private final Clock clock;

    AppealSheetView(AppealAnswering answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
        addClassName("remark-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Uuids.parse(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(UUID id) {
        var sheet = answering.sheet(id);
        var row = sheet.row();
        removeAll();
        add(
                Kit.head(
                        AppealWords.about(this, row),
                        getTranslation(
                                "assessment.appeal.sheet.context",
                                Formats.minute(row.raisedAt(), clock.getZone()),
                                sheet.score().toString(),
                                sheet.passMark().toString()),
                        Kit.action(AppealWords.PATH, getTranslation("assessment.appeal.back"), false)),
                new Paragraph(AppealWords.state(this, row)),
                reason(row.reason()));
        var line = sheet.line();
        if (line != null) {
            add(question(sheet, line));
        }
        if (row.state() != AppealState.OPEN) {
            add(answered(sheet));
        } else if (sheet.mayAnswer()) {
            add(new AppealForm(sheet, answering, () -> show(id)));
        } else {
            add(Kit.card(
                    getTranslation("assessment.appeal.answer"),
                    new Paragraph(getTranslation("assessment.appeal.not-yours"))));
        }
        if (row.toGrant()) {
            add(grant(sheet));
        }
    }

    private Component reason(String words) {
        return Kit.card(getTranslation("assessment.appeal.reason-given"), Kit.styled(new Div(words), "appeal-text"));
    }

    private Component question(AppealSheet sheet, AttemptReview.Line line) {
        var stem = Kit.styled(new Div(), "remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", line.stem().html(getLocale()));
        var card = Kit.card(
                getTranslation("assessment.appeal.question", line.position()),
                stem,
                new Facts()
                        .add(getTranslation("assessment.appeal.given"), join(line.given()))
                        .add(getTranslation("assessment.appeal.right"), join(line.right()))
                        .add(
                                getTranslation("assessment.appeal.points-given"),
                                getTranslation(
                                        "assessment.appeal.points-of",
                                        line.points().toString(),
                                        line.of().toString()))
                        .add(
                                getTranslation("assessment.items.clause"),
                                line.edition() + " " + line.clause().in(getLocale())));
        var version = sheet.version();
        if (version != null) {
            var link = Kit.link(KeyCorrectionWords.keyOf(version), getTranslation("assessment.appeal.correct-key"));
            link.getElement().setAttribute("data-testid", "appeal-correct-key");
            card.add(new Paragraph(link));
        }
        return card;
    }

    private String join(List<Wording> words) {
        return words.stream()
                .map(one -> one.words().in(getLocale()))
                .collect(Collectors.joining(getTranslation("assessment.result.separator")));
    }

    private Component answered(AppealSheet sheet) {
        var at = sheet.answeredAt();
        var text = Kit.styled(new Div(sheet.answer() == null ? "" : sheet.answer()), "appeal-text");
        return Kit.card(
                getTranslation("assessment.appeal.answer"),
                text,
                new Paragraph(getTranslation(
                        "assessment.appeal.answered-by",
                        Actors.shown(this, sheet.answeredBy()),
                        at == null ? "" : Formats.minute(at, clock.getZone()))));
    }

    private Component grant(AppealSheet sheet) {
        var id = sheet.row().id();
        var grant = Confirmation.button(
                getTranslation("assessment.appeal.grant"),
                "appeal-grant",
                () -> consequence(
                        sheet,
                        "grant",
                        getTranslation("assessment.appeal.grant.consequence", String.valueOf(sheet.proposed()))),
                () -> decide(id, true));
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        grant.setVisible(sheet.mayGrant());
        var leave = Confirmation.button(
                getTranslation("assessment.appeal.leave"),
                "appeal-leave",
                () -> consequence(sheet, "leave", getTranslation("assessment.appeal.left")),
                () -> decide(id, false));
        var acts = Kit.styled(new Div(grant, leave), "card-actions");
        return Kit.card(
                getTranslation("assessment.appeal.to-grant"),
                new Paragraph(getTranslation(
                        sheet.mayGrant() ? "assessment.appeal.grant.consequence" : "assessment.appeal.grant.mine",
                        String.valueOf(sheet.proposed()))),
                acts);
    }

    private Consequence consequence(AppealSheet sheet, String act, String follows) {
        return new Consequence(
                getTranslation("assessment.appeal." + act + ".ask"),
                List.of(
                        follows,
                        getTranslation(
                                "assessment.appeal.send.score",
                                sheet.score().toString(),
                                sheet.passMark().toString()),
                        getTranslation("assessment.appeal.send.final")),
                getTranslation("assessment.appeal." + act));
    }

    private void decide(UUID id, boolean granted) {
        answering.decide(id, granted);
        Kit.done(getTranslation(granted ? "assessment.appeal.granted" : "assessment.appeal.left"));
        show(id);
    }
}
