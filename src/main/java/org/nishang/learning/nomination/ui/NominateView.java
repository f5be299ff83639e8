package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.nomination.Candidate;
import org.nishang.learning.nomination.CandidateQuery;
import org.nishang.learning.nomination.Candidates;
import org.nishang.learning.nomination.ClassOffers;
import org.nishang.learning.nomination.Goal;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.OpenClass;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.list.EachByItself;

/**
 * Nominates people for a programme or a class. What the address says is filled in: a link from the shortage of an
 * enterprise leaves nothing to do but to say yes.
 */
@Route(NominationNavigation.NOMINATE)
@RolesAllowed(Permission.NOMINATE)
@CssImport("./styles/learning-nomination.css")
class NominateView extends Div implements BeforeEnterObserver {

    private final Nominating nominating;
    private final Candidates candidates;
    private final ClassOffers classes;
    private final Programmes programmes;
    private final LocalDate today;
    private final Select<Programme> programme = Kit.tested(new Select<>(), "programme");
    private final Select<Optional<OpenClass>> where = Kit.tested(new Select<>(), "class");
    private final TextField search = Kit.tested(new TextField(), "candidate-search");
    private final CheckboxGroup<Candidate> people = Kit.tested(new CheckboxGroup<>(), "candidates");
    private final Paragraph none = Kit.styled(new Paragraph(), "soft");
    private final Form form = new Form("column-form");
    private final Button submit;
    private NominateAddress asked = NominateAddress.NOTHING;

    NominateView(
            Nominating nominating, Candidates candidates, ClassOffers classes, Programmes programmes, Clock clock) {
        this.nominating = nominating;
        this.candidates = candidates;
        this.classes = classes;
        this.programmes = programmes;
        this.today = LocalDate.now(clock);
        programme.setLabel(getTranslation("learning.nomination.programme"));
        programme.setItemLabelGenerator(one -> one.title().in(getLocale()));
        programme.addValueChangeListener(change -> offer());
        where.setLabel(getTranslation("learning.nomination.class"));
        where.setItemLabelGenerator(one -> one.map(offered -> NominationWords.offer(offered, this))
                .orElseGet(() -> getTranslation("learning.nomination.online")));
        search.setLabel(getTranslation("learning.nomination.search"));
        search.setPlaceholder(getTranslation("learning.nomination.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> look(Set.of()));
        people.setLabel(getTranslation("learning.nomination.people"));
        people.setItemLabelGenerator(one -> CandidateWords.name(one, this));
        people.setItemHelperGenerator(one -> CandidateWords.details(one, this));
        people.setItemEnabledProvider(one -> !one.nominated());
        people.addValueChangeListener(change -> count());
        form.needs(programme, FieldName.TOPIC)
                .needs(where, FieldName.CHOICE)
                .with(search)
                .needs(people, FieldName.NAME)
                .put(none);
        submit = form.primary("", "nominate", this::nominate);
        add(
                Kit.head(
                        getTranslation("learning.nomination.nominate"),
                        getTranslation("learning.nomination.nominate.context"),
                        Kit.action(NominationNavigation.LIST, getTranslation("learning.nomination.to-list"), false)),
                Kit.card("", form));
    }

    /** The portal, where one learns at any time, then the classes of the programme, the next one first. */
    private void offer() {
        @Nullable Programme chosen = programme.getValue();
        if (chosen == null) {
            return;
        }
        var offers = new ArrayList<Optional<OpenClass>>();
        offers.add(Optional.empty());
        classes.of(chosen.code()).forEach(one -> offers.add(Optional.of(one)));
        where.setItems(offers);
        where.setValue(offers.getFirst());
        look(asked.people());
    }

    private void look(Set<PersonId> first) {
        var kept = people.getValue();
        var found = new LinkedHashSet<>(kept);
        found.addAll(candidates.find(
                new CandidateQuery(search.getValue(), programme.getValue().code(), asked.enterprise(), first)));
        people.setItems(found);
        people.setValue(kept);
        none.setText(
                found.isEmpty()
                        ? getTranslation("learning.nomination.candidates.none")
                        : getTranslation("learning.nomination.candidates.first"));
        count();
    }

    private void count() {
        submit.setText(getTranslation(
                "learning.nomination.nominate-n", people.getValue().size()));
    }

    private void nominate() {
        var goal = where.getValue()
                .map(one -> Goal.ofClass(one.session()))
                .orElseGet(() -> Goal.onThePortal(programme.getValue().code()));
        new EachByItself<Candidate>(Candidate::name, one -> nominating.nominate(one.person(), goal))
                .to(List.copyOf(people.getValue()), this);
        UI.getCurrent().navigate(NominationNavigation.LIST);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = NominateAddress.of(event.getLocation().getQueryParameters());
        people.setValue(Set.of());
        var offered = programmes.all().stream()
                .filter(one -> one.isOpenOn(today))
                .filter(one -> asked.role().map(role -> role == one.role()).orElse(true))
                .toList();
        programme.setItems(offered);
        programme.setValue(asked.programmeOf(offered));
        choose();
    }

    /** Those whom the address names, or as many as are missing of those who lack the certificate for their post. */
    private void choose() {
        Set<Candidate> wanted = people.getListDataView()
                .getItems()
                .filter(one -> asked.names(one.person()) ? !one.nominated() : one.isSuggested() && asked.isShort())
                .limit(asked.most())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        people.setValue(wanted);
        asked.classOf()
                .ifPresent(session -> where.getListDataView()
                        .getItems()
                        .filter(one -> one.filter(offered -> offered.session().equals(session))
                                .isPresent())
                        .findFirst()
                        .ifPresent(where::setValue));
    }
}
