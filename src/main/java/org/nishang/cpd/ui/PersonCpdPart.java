package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Kit;

/** On the page of a person: the way to the person's continuing education. */
@org.springframework.stereotype.Component
class PersonCpdPart implements PersonPagePart {

    private final CurrentUser user;

    PersonCpdPart(CurrentUser user) {
        this.user = user;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> show(PersonId person) {
        return user.get().may(Permission.MANAGE_STAFF) ? Optional.of(new Panel(person)) : Optional.empty();
    }

    private static final class Panel extends Section {

        Panel(PersonId person) {
            addClassName("card");
            var link = Kit.link(CpdNavigation.OF_STAFF + "/" + person, getTranslation("cpd.record-for"));
            link.getElement().setAttribute("data-testid", "person-cpd");
            add(new H2(getTranslation("cpd.title")), new Paragraph(link));
        }
    }
}
