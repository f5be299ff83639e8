package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.learning.attendance.ClassResults;
import org.nishang.learning.attendance.ClassStanding;
import org.nishang.learning.session.TrainingClass;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** The results of a class, entered line by line, and its closing by two people. */
@Route("classes/:id/results")
@RolesAllowed(Permission.MANAGE_CLASSES)
@CssImport("./styles/learning-attendance.css")
class ResultsView extends Div implements BeforeEnterObserver {

    private final ClassResults results;
    private final ClassClosing closing;
    private final ZoneId zone;

    ResultsView(ClassResults results, ClassClosing closing, Clock clock) {
        this.results = results;
        this.closing = closing;
        zone = clock.getZone();
        addClassName("results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
    }

    private void show(UUID id) {
        var sheet = results.sheet(id);
        removeAll();
        add(Kit.head(
                getTranslation("learning.results", sheet.about().plan().name()),
                getTranslation("learning.results.context"),
                Kit.action("imports?register=class-results", getTranslation("learning.results.by-file"), false),
                Kit.action("classes/" + id, getTranslation("learning.attendance.back"), false)));
        var proposed = closing.proposal(id);
        proposed.ifPresent(one -> add(new ClosingCard(one, closing, zone, () -> show(id))));
        add(entry(sheet));
        if (proposed.isEmpty() && sheet.isOpen()) {
            add(proposal(sheet));
        }
    }

    private Component entry(ClassResults.Sheet sheet) {
        if (sheet.people().isEmpty()) {
            return Kit.empty(
                    getTranslation("learning.class.people.none"), getTranslation("learning.attendance.none.advice"));
        }
        var table = new TableList(
                getTranslation("learning.results.table"),
                getTranslation("learning.class.person"),
                getTranslation("learning.class.document"),
                ">" + getTranslation("learning.results.days"),
                ">" + getTranslation("learning.class.hours"),
                getTranslation("learning.results.score"),
                getTranslation("learning.results.result"),
                getTranslation("learning.results.attempts"),
                getTranslation("learning.results.certificate"));
        var form = new Form("results-form");
        var lines = new ArrayList<ResultLine>();
        sheet.people().forEach(person -> {
            var line = new ResultLine(this, person, sheet.isOpen());
            lines.add(line);
            line.joins(form);
            table.row(cells(person, line)).addClassName("result-row");
        });
        form.put(table);
        if (sheet.isOpen()) {
            form.primary(getTranslation("learning.results.save"), "results-save", () -> save(sheet.about(), lines));
        }
        return Kit.tested(Kit.card("", form), "results");
    }

    private Component[] cells(ClassStanding person, ResultLine line) {
        return new Component[] {
            TableList.text(person.place().name()),
            TableList.code(person.place().document()),
            TableList.number(String.valueOf(person.days())),
            TableList.number(person.hours().toPlainString()),
            line.score(),
            line.passed(),
            line.attempts(),
            TableList.text(certificate(person))
        };
    }

    private String certificate(ClassStanding person) {
        return person.obstacle()
                .map(why -> getTranslation(why.key(), why.arguments()))
                .orElse(getTranslation("learning.results.certificate.if-passed"));
    }

    private void save(TrainingClass about, List<ResultLine> lines) {
        results.record(
                about.id(),
                lines.stream().flatMap(line -> line.result().stream()).toList());
        Kit.done(getTranslation("learning.results.saved"));
        show(about.id());
    }

    private Component proposal(ClassResults.Sheet sheet) {
        var form = new Form("inline-form");
        form.asks(
                getTranslation("learning.closing.propose"),
                "closing-propose",
                () -> Optional.of(consequence(sheet)),
                () -> {
                    closing.propose(sheet.about().id());
                    Kit.done(getTranslation("learning.closing.proposed"));
                    show(sheet.about().id());
                });
        return Kit.card(getTranslation("learning.closing"), form);
    }

    private Consequence consequence(ClassResults.Sheet sheet) {
        var there = sheet.people().stream().filter(ClassStanding::wasThere).toList();
        long passed = there.stream()
                .filter(one -> one.result().filter(result -> result.passed()).isPresent())
                .count();
        return new Consequence(
                getTranslation("learning.closing.ask", sheet.about().plan().name()),
                List.of(
                        getTranslation("learning.closing.outcomes", there.size()),
                        getTranslation("learning.closing.passed", passed),
                        getTranslation("learning.closing.absent", sheet.people().size() - there.size()),
                        getTranslation("learning.closing.second")),
                getTranslation("learning.closing.propose"));
    }
}
