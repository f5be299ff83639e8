package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdQuery;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.CpdRow;
import org.nishang.cpd.CpdState;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Continuing education that waits for a decision, and what was decided. */
@Route(CpdNavigation.REVIEW)
@RolesAllowed(Permission.REVIEW_CPD)
@Menu(title = "cpd.menu.review", icon = "accept", order = 280)
@CssImport("./styles/cpd.css")
class CpdReviewView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 100;
    private static final String ALL = "ALL";

    private final CpdReview review;
    private final ZoneId zone;
    private final Finder finder;
    private final CpdAcceptance acceptance;
    private final Div list = new Div();

    CpdReviewView(CpdReview review, Clock clock) {
        this.review = review;
        this.acceptance = new CpdAcceptance(review, this::refresh);
        this.zone = clock.getZone();
        finder = new Finder(
                CpdNavigation.REVIEW, getTranslation("cpd.search"), getTranslation("cpd.search.hint"), this::refresh);
        finder.choice("state", getTranslation("cpd.state"), states());
        finder.choice("role", getTranslation("cpd.role"), roles());
        addClassName("cpd");
        add(
                Kit.head(getTranslation("cpd.menu.review"), getTranslation("cpd.review.context")),
                finder,
                acceptance,
                list);
    }

    /** What waits comes first, since that is what one comes for. */
    private List<Choice> states() {
        var states = new ArrayList<Choice>();
        states.add(new Choice("", CpdWords.state(this, CpdState.SUBMITTED)));
        for (CpdState state : List.of(CpdState.ACCEPTED, CpdState.DECLINED, CpdState.WITHDRAWN)) {
            states.add(new Choice(state.name(), CpdWords.state(this, state)));
        }
        states.add(new Choice(ALL, getTranslation("cpd.any")));
        return states;
    }

    private List<Choice> roles() {
        var roles = new ArrayList<Choice>();
        roles.add(new Choice("", getTranslation("cpd.any")));
        Arrays.stream(TrainingRole.values())
                .forEach(role -> roles.add(new Choice(role.code(), CpdWords.role(this, role))));
        return roles;
    }

    private CpdQuery query() {
        String state = finder.chosen("state");
        return new CpdQuery(
                finder.text(),
                state.equals(ALL)
                        ? Optional.empty()
                        : Optional.of(state.isEmpty() ? CpdState.SUBMITTED : CpdState.valueOf(state)),
                Optional.of(finder.chosen("role"))
                        .filter(code -> !code.isEmpty())
                        .map(TrainingRole::of));
    }

    private void refresh() {
        var query = query();
        int count = review.count(query);
        finder.count(count);
        list.removeAll();
        acceptance.begin();
        if (count == 0) {
            list.add(Kit.empty(getTranslation("cpd.review.none"), getTranslation("cpd.review.none.advice")));
        }
        review.rows(query, SHOWN).forEach(row -> list.add(card(row)));
        if (count > SHOWN) {
            list.add(new Paragraph(getTranslation("cpd.review.more", SHOWN)));
        }
    }

    private Component card(CpdRow row) {
        var card = CpdWords.card(this, row, zone, true);
        if (row.state() == CpdState.SUBMITTED) {
            card.add(row.decidable() ? decision(row) : own());
        }
        return card;
    }

    private Component own() {
        return Kit.styled(new Paragraph(getTranslation("cpd.own")), "soft");
    }

    private Consequence consequence(CpdRow row) {
        return new Consequence(
                getTranslation("cpd.accept.ask", row.title()),
                List.of(
                        getTranslation(
                                "cpd.accept.follows",
                                row.name(),
                                CpdWords.role(this, row.role()),
                                row.hours().toPlainString()),
                        getTranslation("cpd.accept.final")),
                getTranslation("cpd.accept"));
    }

    private Component decision(CpdRow row) {
        var accepting = new Form("inline-form");
        var accept =
                accepting.asks(getTranslation("cpd.accept"), "cpd-accept", () -> Optional.of(consequence(row)), () -> {
                    review.accept(row.id());
                    Kit.done(getTranslation("cpd.accepted", row.title()));
                    refresh();
                });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var reason = Kit.tested(new TextField(getTranslation("cpd.reason")), "cpd-reason");
        reason.setMaxLength(200);
        var declining = new Form("inline-form").about(row.id()).needs(reason, FieldName.REASON);
        declining.submit(getTranslation("cpd.decline"), "cpd-decline", () -> {
            review.decline(row.id(), reason.getValue());
            refresh();
        });
        return Kit.styled(new Div(acceptance.offer(row), accepting, declining), "decision-forms");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
