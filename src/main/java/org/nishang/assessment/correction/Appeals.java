package org.nishang.assessment.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptRecord;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner's objections to their own results, and what they have not yet seen of them. */
@NamedInterface("rehearsal")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class Appeals {

    /** Of a reason. */
    public static final int LONGEST = Appeal.LONGEST;

    private final Sheets sheets;
    private final ReviewHistories histories;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Appeals(Sheets sheets, ReviewHistories histories, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.sheets = sheets;
        this.histories = histories;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What has happened to a result; from then on it counts as seen.
     *
     * @throws Refusal {@code attempt.unknown}, also for somebody else's and one that is not marked
     */
    public ReviewHistory history(AttemptId id) {
        var attempt = sheets.finished(id, user.person());
        return histories.of(id, finishedAt(attempt), attempt.versions());
    }

    private static Instant finishedAt(AttemptRecord finished) {
        return Objects.requireNonNull(finished.finishedAt());
    }

    /**
     * The question that is objected to.
     *
     * @return nothing for the result as a whole
     * @throws Refusal {@code attempt.unknown}; {@code assessment.appeal.no-such-question}
     */
    @Transactional(readOnly = true)
    public Optional<AttemptReview.Line> question(AttemptId id, int position) {
        var attempt = sheets.finished(id, user.person());
        if (position < 0 || position > attempt.versions().size()) {
            throw new Refusal("assessment.appeal.no-such-question");
        }
        return position == 0 ? Optional.empty() : Optional.of(sheets.lines(id).get(position - 1));
    }

    /**
     * Objects to a question, or to the result as a whole.
     *
     * @param position of the question; 0: the result
     * @throws Refusal {@code attempt.unknown}, {@code assessment.appeal.no-such-question},
     *     {@code assessment.appeal.too-late}, {@code assessment.appeal.reason}, {@code assessment.appeal.open-already},
     *     {@code assessment.appeal.enough}
     */
    public void raise(AttemptId id, int position, String reason) {
        question(id, position);
        var attempt = sheets.finished(id, user.person());
        var told = jdbc.sql("select max(recorded_at) as last_change from attempt_change where attempt_id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("last_change", java.time.LocalDateTime.class))
                        .map(at -> at.toInstant(java.time.ZoneOffset.UTC)))
                .single()
                .orElse(finishedAt(attempt));
        int before = jdbc.sql("select count(*) from appeal where attempt_id = ? and position = ?")
                .params(id.value(), position)
                .query(Integer.class)
                .single();
        String words = Appeal.raise(reason, LocalDate.now(clock), histories.until(told), before);
        try {
            jdbc.sql(
                            "insert into appeal (appeal_id, attempt_id, position, reason, raised_at, state) values (?, ?, ?, ?, ?, 'OPEN')")
                    .params(Uuids.next(), id.value(), position, words, Rows.utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException open) {
            throw new Refusal("assessment.appeal.open-already");
        }
    }

    /** Results that have changed, and objections that were answered, since the learner looked. */
    @Transactional(readOnly = true)
    public List<ResultNews> news() {
        return user.learner()
                .map(person -> jdbc.sql("""
                select a.attempt_id, a.exam, max(n.changed) changed from attempt a
                  join (select attempt_id, recorded_at at, 1 changed from attempt_change
                        union all select attempt_id, answered_at, 0 from appeal where answered_at is not null) n
                    on n.attempt_id = a.attempt_id
                  left join attempt_seen s on s.attempt_id = a.attempt_id
                where a.person_id = ? and (s.seen_at is null or s.seen_at < n.at)
                group by a.attempt_id, a.exam order by a.attempt_id desc limit 10""")
                        .param(person.value())
                        .query((row, n) -> new ResultNews(
                                new AttemptId(Rows.uuid(row, "attempt_id")),
                                row.getString("exam"),
                                row.getBoolean("changed")))
                        .list())
                .orElse(List.of());
    }
}
