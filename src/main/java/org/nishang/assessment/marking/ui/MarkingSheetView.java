package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.assessment.marking.MarkingSheet;
import org.nishang.assessment.marking.TextToMark;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.course.Wording;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** One answer, what it is marked by, and the marks; whose it is stands nowhere. */
@Route(MarkingWords.PATH + "/:id")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment-marking.css")
class MarkingSheetView extends Div implements BeforeEnterObserver {

    private final MarkingQueue queue;
    private final ZoneId zone;

    MarkingSheetView(MarkingQueue queue, Clock clock) {
        this.queue = queue;
        this.zone = clock.getZone();
        addClassName("marking-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Uuids.parse(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(UUID id) {
        var sheet = queue.sheet(id);
        var about = sheet.about();
        removeAll();
        add(
                Kit.head(
                        getTranslation("assessment.marking.title", about.item()),
                        getTranslation(
                                "assessment.marking.title.context",
                                about.exam(),
                                Formats.minute(about.handedInAt(), zone)),
                        Kit.action(MarkingWords.PATH, getTranslation("assessment.marking.back"), false)),
                MarkingWords.stage(this, about.stage()),
                Kit.row(question(sheet), answer(sheet)));
        if (!sheet.earlier().isEmpty()) {
            add(earlier(sheet));
        }
        add(sheet.mayMark() ? form(sheet) : over(sheet));
    }

    private Component question(MarkingSheet sheet) {
        return Kit.card(
                getTranslation("assessment.marking.question"),
                words("item-case", sheet.caseText()),
                words("marking-stem", sheet.stem()),
                subtitle("assessment.marking.model"),
                written(sheet.model().in(getLocale())));
    }

    private Component answer(MarkingSheet sheet) {
        var text = Kit.tested(written(sheet.answer()), "marking-answer");
        return Kit.card(getTranslation("assessment.marking.answer"), text);
    }

    private Component subtitle(String key) {
        return Kit.styled(new Paragraph(getTranslation(key)), "marking-subtitle");
    }

    /** Line breaks are kept as they were written. */
    private static Div written(String text) {
        return Kit.styled(new Div(text), "marking-text");
    }

    private Component words(String className, @Nullable Wording wording) {
        var words = Kit.styled(new Div(), className, "formatted");
        words.setVisible(wording != null);
        if (wording != null) {
            words.getElement().setProperty("innerHTML", wording.html(getLocale()));
        }
        return words;
    }

    private Component earlier(MarkingSheet sheet) {
        var table = new TableList(
                getTranslation("assessment.marking.earlier"),
                getTranslation("assessment.marking.by"),
                getTranslation("assessment.marking.criteria"),
                ">" + getTranslation("assessment.marking.points"),
                getTranslation("assessment.marking.comment"));
        for (MarkingSheet.Mark mark : sheet.earlier()) {
            table.row(
                    TableList.text(getTranslation("assessment.marking.nth." + mark.nth())),
                    TableList.text(criteria(sheet, mark.criteria(), getLocale())),
                    TableList.number(mark.points().toString()),
                    TableList.text(mark.comment().isBlank() ? Formats.NONE : mark.comment()));
        }
        return Kit.card(getTranslation("assessment.marking.earlier"), table);
    }

    private static String criteria(MarkingSheet sheet, List<Integer> given, Locale locale) {
        return String.join(
                Text.isChinese(locale) ? "；" : "; ",
                IntStream.range(0, given.size())
                        .mapToObj(i -> sheet.criteria().get(i).text().in(locale)
                                + " "
                                + given.get(i)
                                + " / "
                                + sheet.criteria().get(i).points())
                        .toList());
    }

    private Component form(MarkingSheet sheet) {
        return new MarkForm(sheet, (given, comment) -> {
            var stage = queue.mark(sheet.about().id(), given, comment);
            Kit.done(getTranslation("assessment.marking.done." + stage));
            next();
        });
    }

    /** The next one that waits, or the list. */
    private void next() {
        var waiting = queue.list(TextToMark.Choice.MINE);
        String address = waiting.isEmpty() ? MarkingWords.PATH : MarkingWords.address(waiting.getFirst());
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    private Component over(MarkingSheet sheet) {
        var points = sheet.points();
        var line = new Paragraph(
                points == null
                        ? getTranslation("assessment.marking.others-turn")
                        : getTranslation(
                                "assessment.marking.settled-at",
                                points.toString(),
                                sheet.worth().toString()));
        line.getElement().setAttribute("data-testid", "marking-outcome");
        return Kit.card(getTranslation("assessment.marking.outcome"), line);
    }
}
