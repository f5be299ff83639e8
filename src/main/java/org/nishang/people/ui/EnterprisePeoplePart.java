package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.ui.EnterprisePagePart;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.people.employment.StaffDirectory;
import org.springframework.stereotype.Service;

/** Puts the people of an enterprise on its page. */
@Service
class EnterprisePeoplePart implements EnterprisePagePart {

    private final StaffDirectory directory;
    private final EnterpriseDirectory enterprises;
    private final UndoableMoves moves;
    private final CurrentUser user;
    private final Clock clock;

    EnterprisePeoplePart(
            StaffDirectory directory,
            EnterpriseDirectory enterprises,
            UndoableMoves moves,
            CurrentUser user,
            Clock clock) {
        this.directory = directory;
        this.enterprises = enterprises;
        this.moves = moves;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> show(EnterpriseId enterprise) {
        if (!user.get().may(Permission.SEE_STAFF)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new EnterprisePeople(
                enterprise,
                directory,
                moves,
                user.get().may(Permission.MANAGE_STAFF),
                enterprises.sheet(enterprise).isClosedOn(today),
                today));
    }
}
