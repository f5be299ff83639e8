package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.springframework.stereotype.Service;

/** On the page of a person: for what somebody here nominated the person, and the way to do it. */
@Service
class PersonNominationsPart implements PersonPagePart {

    private final Nominating nominating;
    private final CurrentUser user;
    private final Clock clock;

    PersonNominationsPart(Nominating nominating, CurrentUser user, Clock clock) {
        this.nominating = nominating;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Component> show(PersonId person) {
        return user.may(Permission.NOMINATE) ? Optional.of(card(person)) : Optional.empty();
    }

    private Component card(PersonId person) {
        var here = new Div();
        var rows = nominating.of(person);
        here.add(
                rows.isEmpty()
                        ? Kit.styled(new Paragraph(here.getTranslation("learning.nomination.part.none")), "soft")
                        : table(rows, here));
        here.add(Kit.tested(
                Kit.action(
                        NominationNavigation.NOMINATE + "?person=" + person,
                        here.getTranslation("learning.nomination.nominate"),
                        false),
                "to-nominate"));
        return Kit.tested(Kit.card(here.getTranslation("learning.menu.nominations"), here), "person-nominations");
    }

    private Component table(List<NominationRow> rows, Component here) {
        var table = new TableList(
                here.getTranslation("learning.menu.nominations"),
                here.getTranslation("learning.nomination.programme"),
                here.getTranslation("learning.nomination.class"),
                here.getTranslation("learning.nomination.state"),
                here.getTranslation("learning.nomination.at"));
        rows.forEach(row -> table.row(
                TableList.text(NominationWords.goal(row)),
                TableList.text(NominationWords.where(row, here)),
                NominationWords.state(row, here),
                TableList.code(Formats.minute(row.nominatedAt(), clock.getZone()))));
        return table;
    }
}
