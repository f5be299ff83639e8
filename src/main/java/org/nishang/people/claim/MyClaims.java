package org.nishang.people.claim;

import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which enterprises say that they employ who asks. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyClaims {

    private final ClaimBook book;
    private final ClaimDecisions decisions;
    private final CurrentUser user;

    MyClaims(ClaimBook book, ClaimDecisions decisions, CurrentUser user) {
        this.book = book;
        this.decisions = decisions;
        this.user = user;
    }

    /** Those that wait, the longest first. */
    @Transactional(readOnly = true)
    public List<ClaimRow> waiting() {
        return book.rows(ClaimBook.WAITING.and(own()), StaffClaims.MOST);
    }

    /** @throws Refusal {@code common.unknown-id}, {@code people.claim.decided}, {@code people.employment-overlap} */
    @Consequential
    public void accept(ClaimId id) {
        decisions.accept(id, own(), ClaimRight.PERSON);
    }

    /** @throws Refusal {@code common.unknown-id}, {@code people.claim.decided}, {@code people.claim.reason-missing} */
    @Consequential
    public void decline(ClaimId id, String reason) {
        decisions.decline(id, own(), ClaimRight.PERSON, reason);
    }

    private Condition own() {
        return Condition.of("c.person_id = :me").with("me", user.person().value());
    }
}
