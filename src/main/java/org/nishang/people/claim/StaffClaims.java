package org.nishang.people.claim;

import java.util.List;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.Scope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims as enterprises and the authority meet them: what they asked for themselves, and what is asked of people whom
 * enterprises within their scope employ. Whose yes counts is where the person works already, not who asks: the
 * authority of the asking enterprise alone decides nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class StaffClaims {

    static final int MOST = 200;

    private final ClaimBook book;
    private final ClaimDecisions decisions;
    private final CurrentUser user;

    StaffClaims(ClaimBook book, ClaimDecisions decisions, CurrentUser user) {
        this.book = book;
        this.decisions = decisions;
        this.user = user;
    }

    /** How many wait for a yes from within the scope. */
    @Transactional(readOnly = true)
    public int countToDecide() {
        return book.count(ClaimBook.WAITING.and(book.concerns()));
    }

    /** At most 200, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<ClaimRow> toDecide() {
        return book.rows(ClaimBook.WAITING.and(book.concerns()), MOST);
    }

    /** How many of enterprises within the scope wait. */
    @Transactional(readOnly = true)
    public int countAsked() {
        return book.count(ClaimBook.WAITING.and(book.asked()));
    }

    /** Of enterprises within the scope: at most 200, what waits first. */
    @Transactional(readOnly = true)
    public List<AskedClaim> asked() {
        return book.asked(book.asked(), MOST);
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code people.claim.decided}, {@code people.claim.own},
     *     {@code people.employment-overlap} if the person works there by now
     */
    @Consequential
    public void accept(ClaimId id) {
        decisions.accept(id, book.concerns(), right());
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code people.claim.decided}, {@code people.claim.own},
     *     {@code people.claim.reason-missing}
     */
    @Consequential
    public void decline(ClaimId id, String reason) {
        decisions.decline(id, book.concerns(), right(), reason);
    }

    /** @throws Refusal {@code common.unknown-id}, {@code people.claim.decided} */
    public void withdraw(ClaimId id) {
        decisions.withdraw(id, book.asked());
    }

    private ClaimRight right() {
        Scope scope = user.scope();
        return scope.everything() || !scope.regionPrefixes().isEmpty() ? ClaimRight.AUTHORITY : ClaimRight.EMPLOYER;
    }
}
