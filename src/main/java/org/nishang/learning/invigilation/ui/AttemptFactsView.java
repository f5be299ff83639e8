package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.nishang.assessment.sitting.AttemptFacts;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.Browser;
import org.nishang.learning.invigilation.ExamIntegrity;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** What was recorded about how one attempt was written. */
@Route("exam-sittings/:attempt")
@RolesAllowed(Permission.INVIGILATE)
@CssImport("./styles/learning-invigilation.css")
class AttemptFactsView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final transient ExamIntegrity integrity;
    private final transient Clock clock;

    AttemptFactsView(ExamIntegrity integrity, Clock clock) {
        this.integrity = integrity;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("attempt").orElse("");
        var sheet = integrity.sheet(AttemptId.parse(id));
        var facts = sheet.facts();
        removeAll();
        var note = Kit.styled(new Paragraph(getTranslation("learning.integrity.no-proof")), "note");
        add(
                Kit.head(
                        sheet.candidate().name(),
                        getTranslation(
                                "learning.integrity.context",
                                sheet.candidate().document(),
                                facts.exam(),
                                facts.number()),
                        Kit.action("exam-sittings", getTranslation("learning.sittings"), false)),
                note,
                sums(facts));
        if (!facts.times().isEmpty()) {
            add(away(facts));
        }
        add(places(facts));
        if (!facts.grants().isEmpty()) {
            add(grants(facts));
        }
        add(items(facts));
    }

    private Component sums(AttemptFacts facts) {
        var list = new Facts()
                .add(getTranslation("learning.integrity.started"), time(facts.startedAt()))
                .add(getTranslation("learning.integrity.deadline"), time(facts.deadline()))
                .add(getTranslation("learning.integrity.finished"), Formats.minute(facts.finishedAt(), clock.getZone()))
                .add(
                        getTranslation("learning.integrity.away"),
                        getTranslation("learning.integrity.away.sum", facts.away(), duration(facts.awayTime())))
                .add(getTranslation("learning.integrity.pastes"), Formats.number(facts.pastes()));
        list.getElement().setAttribute("data-testid", "attempt-facts");
        return Kit.card(getTranslation("learning.integrity.sums"), list);
    }

    private Component away(AttemptFacts facts) {
        var table = new TableList(
                getTranslation("learning.integrity.away"),
                getTranslation("learning.integrity.at"),
                ">" + getTranslation("learning.integrity.how-long"));
        facts.times()
                .forEach(away -> table.row(TableList.code(time(away.at())), TableList.number(duration(away.time()))));
        return Kit.card(getTranslation("learning.integrity.away"), table);
    }

    private Component places(AttemptFacts facts) {
        var table = new TableList(
                getTranslation("learning.integrity.places"),
                getTranslation("learning.integrity.at"),
                getTranslation("learning.integrity.what"),
                getTranslation("learning.integrity.address"),
                getTranslation("learning.integrity.device"));
        facts.places()
                .forEach(place -> table.row(
                        TableList.code(time(place.at())),
                        TableList.code(getTranslation("learning.integrity.place." + place.kind())),
                        TableList.code(place.address()),
                        TableList.text(device(place.device()))));
        return Kit.card(getTranslation("learning.integrity.places"), table);
    }

    private String device(String agent) {
        var browser = Browser.of(agent);
        return getTranslation(
                "learning.integrity.browser",
                browser.name().orElseGet(() -> getTranslation("learning.integrity.browser.unknown")),
                browser.system().orElseGet(() -> getTranslation("learning.integrity.system.unknown")));
    }

    private Component grants(AttemptFacts facts) {
        var table = new TableList(
                getTranslation("learning.integrity.grants"),
                getTranslation("learning.integrity.at"),
                getTranslation("learning.integrity.what"),
                ">" + getTranslation("learning.integrity.how-long"),
                getTranslation("learning.extra.reason"),
                getTranslation("learning.extra.by"));
        facts.grants()
                .forEach(grant -> table.row(
                        TableList.code(time(grant.at())),
                        TableList.code(getTranslation("learning.integrity.grant." + grant.kind())),
                        TableList.number(duration(grant.time())),
                        TableList.text(grant.reason()),
                        TableList.text(Actors.shown(this, grant.actor()))));
        return Kit.card(getTranslation("learning.integrity.grants"), table);
    }

    private Component items(AttemptFacts facts) {
        var table = new TableList(
                getTranslation("learning.integrity.items"),
                ">" + getTranslation("learning.integrity.question"),
                getTranslation("learning.integrity.item"),
                getTranslation("learning.integrity.answered"),
                ">" + getTranslation("learning.integrity.in-sight"));
        facts.items()
                .forEach(item -> table.row(
                        TableList.number(String.valueOf(item.position())),
                        TableList.code(item.item()),
                        TableList.text(
                                getTranslation(item.answered() ? "learning.integrity.yes" : "learning.integrity.no")),
                        TableList.number(item.time().isZero() ? Formats.NONE : duration(item.time()))));
        return Kit.card(getTranslation("learning.integrity.items"), table);
    }

    private String time(Instant instant) {
        return SECOND.format(instant.atZone(clock.getZone()));
    }

    private static String duration(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
