package org.nishang.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Permission;
import org.nishang.learning.CpdQuery;
import org.nishang.learning.CpdReview;
import org.nishang.learning.CpdRow;
import org.nishang.learning.CpdState;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Kit;

/** Continuing education that waits for a decision, and what was decided. */
@Route(LearningNavigation.CPD_REVIEW)
@RolesAllowed(Permission.REVIEW_CPD)
@Menu(title = "learning.menu.cpd-review", icon = "certificate", order = 280)
@CssImport("./styles/cpd.css")
class CpdReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 100;
    private static final String ALL = "ALL";

    private final CpdReview review;
    private final ZoneId zone;
    private final Finder finder;
    private final Div list = new Div();

    CpdReviewView(CpdReview review, Clock clock) {
        this.review = review;
        this.zone = clock.getZone();
        finder = new Finder(
                LearningNavigation.CPD_REVIEW,
                getTranslation("learning.cpd.search"),
                getTranslation("learning.cpd.search.hint"),
                this::refresh);
        finder.choice("state", getTranslation("learning.cpd.state"), states());
        finder.choice("role", getTranslation("learning.cpd.role"), roles());
        addClassName("cpd");
        add(
                Kit.head(getTranslation("learning.menu.cpd-review"), getTranslation("learning.cpd.review.context")),
                finder,
                list);
    }

    /** What waits comes first, since that is what one comes for. */
    private List<Choice> states() {
        var states = new ArrayList<Choice>();
        states.add(new Choice("", CpdWords.state(this, CpdState.SUBMITTED)));
        for (CpdState state : List.of(CpdState.ACCEPTED, CpdState.DECLINED, CpdState.WITHDRAWN)) {
            states.add(new Choice(state.name(), CpdWords.state(this, state)));
        }
        states.add(new Choice(ALL, getTranslation("learning.cpd.any")));
        return states;
    }

    private List<Choice> roles() {
        var roles = new ArrayList<Choice>();
        roles.add(new Choice("", getTranslation("learning.cpd.any")));
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
        if (count == 0) {
            list.add(Kit.empty(
                    getTranslation("learning.cpd.review.none"), getTranslation("learning.cpd.review.none.advice")));
        }
        review.rows(query, SHOWN).forEach(row -> list.add(card(row)));
        if (count > SHOWN) {
            list.add(new Paragraph(getTranslation("learning.cpd.review.more", SHOWN)));
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
        var own = new Paragraph(getTranslation("learning.cpd.own"));
        own.addClassName("soft");
        return own;
    }

    private Component decision(CpdRow row) {
        var accept = new Button(getTranslation("learning.cpd.accept"), click -> {
            review.accept(row.id());
            Kit.done(getTranslation("learning.cpd.accepted", row.title()));
            refresh();
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setTestId("cpd-accept");
        var reason = new TextField(getTranslation("learning.cpd.reason"));
        reason.setMaxLength(200);
        reason.getElement().setAttribute("data-testid", "cpd-reason");
        var fault = new Paragraph();
        fault.addClassName("rules-fault");
        fault.getElement().setAttribute("role", "alert");
        var decline = new Button(getTranslation("learning.cpd.decline"), click -> {
            try {
                review.decline(row.id(), reason.getValue());
            } catch (Refusal refusal) {
                fault.setText(getTranslation(refusal.key(), refusal.arguments()));
                return;
            }
            refresh();
        });
        decline.setTestId("cpd-decline");
        var acts = new Div(accept, reason, decline);
        acts.addClassName("cpd-decision");
        return new Div(acts, fault);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.menu.cpd-review") + " · " + getTranslation("ui.product");
    }
}
