package org.nishang.cpd;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.common.SearchText;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.PersonNameSql;
import org.nishang.people.person.PersonDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on continuing education of people who work within the scope. Nobody decides on what they did or recorded
 * themselves.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.REVIEW_CPD + "')")
public class CpdReview {

    private final CpdBook book;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CpdReview(
            CpdBook book,
            PersonDocuments people,
            CurrentUser user,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.people = people;
        this.user = user;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int count(CpdQuery query) {
        return book.count(where(query));
    }

    /** Those that wait longest first, then what was decided last. */
    @Transactional(readOnly = true)
    public List<CpdRow> rows(CpdQuery query, int most) {
        return book.rows(
                where(query),
                "r.state = 'SUBMITTED' desc, if(r.state = 'SUBMITTED', r.recorded_at, null), r.decided_at desc, r.cpd_id",
                most);
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code cpd.decided-already}, {@code cpd.own},
     *     {@code cpd.replaced-already} of a second correction
     */
    @Consequential
    public void accept(UUID id) {
        var row = book.hold(id, within());
        boolean replaced = row.corrects().filter(book::isReplaced).isPresent();
        book.decide(row, row.record().accept(user.actor(), user.learner(), replaced), "");
        log.record(user.actor(), "learning.cpd-accepted", id.toString(), "");
        events.publishEvent(new CpdRecorded(row.id(), row.person(), row.role(), row.kind(), row.day(), row.hours()));
    }

    /** @throws Refusal as {@link #accept}, and {@code cpd.reason-missing}, {@code cpd.reason-long} */
    public void decline(UUID id, String reason) {
        var row = book.hold(id, within());
        String said = row.record().decline(user.actor(), user.learner(), reason);
        book.decide(row, CpdState.DECLINED, said);
        log.record(user.actor(), "learning.cpd-declined", id.toString(), said);
        events.publishEvent(new CpdDeclined(row.id(), row.person(), row.role(), row.day()));
    }

    private Condition within() {
        return people.present("r", LocalDate.now(clock));
    }

    private Condition where(CpdQuery query) {
        var conditions = new ArrayList<Condition>();
        conditions.add(within());
        query.state()
                .ifPresent(
                        state -> conditions.add(Condition.of("r.state = :state").with("state", state.name())));
        query.role()
                .ifPresent(role -> conditions.add(Condition.of("r.role = :role").with("role", role.code())));
        if (!query.text().isEmpty()) {
            var search = SearchText.of(query.text());
            conditions.add(Condition.of("(%s or r.title like :text)", PersonNameSql.found("i", search))
                    .with("text", search.within()));
        }
        return conditions.stream().reduce(Condition.TRUE, Condition::and);
    }
}
