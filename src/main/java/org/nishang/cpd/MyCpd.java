package org.nishang.cpd;

import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner's own continuing education. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyCpd {

    private static final int MOST = 500;

    private final CpdBook book;
    private final CurrentUser user;

    MyCpd(CpdBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CpdRow> rows() {
        return book.rows(own(), "r.done_on desc, r.recorded_at desc", MOST);
    }

    private Condition own() {
        return Condition.of("r.person_id = :me").with("me", user.person().value());
    }

    /**
     * @throws Refusal those of {@link NewCpd}, {@code common.unknown-id} for a correction of what is not the learner's
     *     own or was not accepted, {@code cpd.too-many-open}
     */
    public UUID record(NewCpd wanted) {
        return book.record(user.person(), wanted);
    }

    /**
     * Takes back what nobody has decided on.
     *
     * @throws Refusal {@code common.unknown-id}, {@code cpd.decided-already}
     */
    public void withdraw(UUID id) {
        var row = book.hold(id, own());
        book.decide(row, row.record().withdraw(), "");
    }
}
