package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.FieldName;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.nomination.Candidate;
import org.nishang.learning.nomination.CandidateQuery;
import org.nishang.learning.nomination.Candidates;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationId;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Sends somebody else of the enterprise to a class; the place stays. */
@Route(NominationNavigation.SWAP)
@RolesAllowed(Permission.NOMINATE)
@CssImport("./styles/learning-nomination.css")
class SwapView extends Div implements BeforeEnterObserver {

    private final Nominating nominating;
    private final Candidates candidates;

    SwapView(Nominating nominating, Candidates candidates) {
        this.nominating = nominating;
        this.candidates = candidates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new NominationId(
                Uuids.parse(event.getRouteParameters().get("id").orElseThrow()));
        var row = nominating.row(id);
        removeAll();
        add(
                Kit.head(
                        getTranslation("learning.nomination.swap.title", row.name()),
                        getTranslation("learning.nomination.swap.context"),
                        Kit.action(NominationNavigation.LIST, getTranslation("learning.nomination.to-list"), false)),
                Kit.card(
                        "",
                        new Facts()
                                .add(getTranslation("learning.nomination.enterprise"), row.enterprise())
                                .add(getTranslation("learning.nomination.class"), NominationWords.where(row, this))
                                .add(getTranslation("learning.nomination.state"), NominationWords.state(row, this)),
                        form(row)));
    }

    private Form form(NominationRow row) {
        var others = Kit.tested(new RadioButtonGroup<Candidate>(), "candidates");
        others.setLabel(getTranslation("learning.nomination.swap.with"));
        others.setItems(offered(row));
        others.setItemLabelGenerator(one -> CandidateWords.line(one, this));
        var form = new Form("column-form").needs(others, FieldName.NAME);
        form.asks(
                getTranslation("learning.nomination.swap"),
                "swap",
                () -> Optional.of(new Consequence(
                        getTranslation(
                                "learning.nomination.swap.ask",
                                row.name(),
                                others.getValue().name()),
                        List.of(
                                getTranslation("learning.nomination.swap.out", row.name()),
                                getTranslation(
                                        "learning.nomination.swap.in",
                                        others.getValue().name())),
                        getTranslation("learning.nomination.swap"))),
                () -> {
                    nominating.swap(row.id(), others.getValue().person());
                    Kit.done(getTranslation(
                            "learning.nomination.swapped", others.getValue().name()));
                    UI.getCurrent().navigate(NominationNavigation.LIST);
                });
        return form;
    }

    private List<Candidate> offered(NominationRow row) {
        return candidates.find(new CandidateQuery("", row.programme(), row.nominator(), Set.of())).stream()
                .filter(one -> !one.nominated())
                .toList();
    }
}
