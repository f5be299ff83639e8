package org.nishang.learning.nomination;

import java.util.List;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For what who asks is nominated. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyNominations {

    private static final int MOST = 20;

    private final NominationActs acts;
    private final NominationBook book;

    MyNominations(NominationActs acts, NominationBook book) {
        this.acts = acts;
        this.book = book;
    }

    /** Those that are open, the latest first; with places and dates of their classes. */
    @Transactional(readOnly = true)
    public List<NominationRow> open() {
        return book.rows(book.own().and(NominationBook.open()), NominationOrder.NOMINATED, true, 0, MOST);
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code learning.nomination.decided}, {@code learning.nomination.gone},
     *     {@code learning.nomination.class-begun}, {@code learning.nomination.class-not-open}
     */
    public void accept(NominationId id) {
        acts.accept(id, book.own());
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code learning.nomination.decided},
     *     {@code learning.nomination.reason-missing}, {@code learning.nomination.class-begun},
     *     {@code learning.nomination.study-begun}
     */
    @Consequential
    public void decline(NominationId id, String reason) {
        acts.decline(id, book.own(), reason);
    }
}
