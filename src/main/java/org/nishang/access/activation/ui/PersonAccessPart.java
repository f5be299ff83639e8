package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import org.nishang.access.activation.AccessGiving;
import org.nishang.access.activation.AccessRow;
import org.nishang.access.activation.AccessRow.Standing;
import org.nishang.access.activation.StaffAccess;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.springframework.stereotype.Service;

/** Says on the page of a person who works here whether they get in. */
@Service
class PersonAccessPart implements PersonPagePart {

    private final StaffAccess staff;
    private final AccessGiving giving;
    private final CurrentUser user;
    private final Clock clock;

    PersonAccessPart(StaffAccess staff, AccessGiving giving, CurrentUser user, Clock clock) {
        this.staff = staff;
        this.giving = giving;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> show(PersonId person) {
        return user.may(Permission.GIVE_ACCESS) ? staff.of(person).map(this::card) : Optional.empty();
    }

    private Component card(AccessRow row) {
        var words = new Paragraph();
        var card = Kit.tested(Kit.card(words.getTranslation("access.part.title"), words), "person-access");
        switch (row.standing()) {
            case HAS_ACCOUNT -> words.setText(words.getTranslation("access.part.has"));
            case WITHOUT -> words.setText(words.getTranslation("access.part.none"));
            case INVITED ->
                words.setText(
                        words.getTranslation("access.part.invited", Formats.minute(row.expires(), clock.getZone())));
        }
        if (row.standing() != Standing.HAS_ACCOUNT) {
            card.add(Kit.tested(
                    Kit.action(
                            StaffAccessView.PATH + "?person=" + row.person(),
                            words.getTranslation("access.part.give"),
                            false),
                    "to-access"));
        }
        if (row.standing() == Standing.INVITED) {
            var form = new Form("inline-form");
            form.submit(words.getTranslation("access.staff.withdraw"), "withdraw", () -> {
                giving.withdraw(row.person());
                words.setText(words.getTranslation("access.part.none"));
                form.setVisible(false);
                Kit.done(words.getTranslation("access.staff.withdrawn", row.name()));
            });
            card.add(form);
        }
        return card;
    }
}
