package org.nishang.cpd;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Continuing education in the database. */
@Repository
class CpdBook {

    /** Of one person: who waits for a decision on so many gives no more. */
    static final int MOST_OPEN = 40;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    CpdBook(JdbcClient jdbc, CurrentUser user, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    UUID record(PersonId person, NewCpd wanted) {
        wanted.check(LocalDate.now(clock));
        wanted.corrects().ifPresent(corrected -> refuseUnlessCorrectable(person, corrected));
        if (count(Condition.of("r.person_id = :person and r.state = 'SUBMITTED'")
                        .with("person", person.value()))
                >= MOST_OPEN) {
            throw new Refusal("cpd.too-many-open", MOST_OPEN);
        }
        var id = Uuids.next();
        jdbc.sql("""
                insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, audited, audit_part, evidence,
                                        corrects, recorded_by, recorded_at, state)
                values (:id, :person, :role, :kind, :day, :hours, :title, :audited, :part, :evidence,
                        :corrects, :by, :at, 'SUBMITTED')""")
                .param("id", id)
                .param("person", person.value())
                .param("role", wanted.role().code())
                .param("kind", wanted.kind().name())
                .param("day", wanted.day())
                .param("hours", wanted.hours())
                .param("title", wanted.title())
                .param("audited", wanted.audited().isEmpty() ? null : wanted.audited())
                .param("part", wanted.part().map(AuditPart::name).orElse(null))
                .param("evidence", wanted.evidence())
                .param("corrects", wanted.corrects().orElse(null))
                .param("by", user.actor())
                .param("at", Rows.utc(clock.instant()))
                .update();
        wanted.file().ifPresent(file -> keep(id, file));
        log.record(
                user.actor(),
                "learning.cpd-recorded",
                id.toString(),
                "%s %s %s".formatted(wanted.role().code(), wanted.kind(), wanted.day()));
        return id;
    }

    private void keep(UUID id, EvidenceFile file) {
        jdbc.sql("insert into cpd_evidence (cpd_id, name, media_type, size, sha256, content) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        file.name(),
                        file.mediaType(),
                        file.content().length,
                        Sha256.hex(file.content()),
                        file.content())
                .update();
    }

    private void refuseUnlessCorrectable(PersonId person, UUID corrected) {
        boolean own = count(Condition.of("r.cpd_id = :id and r.person_id = :person and r.state = 'ACCEPTED'")
                        .with(Map.of("id", corrected, "person", person.value())))
                == 1;
        if (!own) {
            throw new Refusal("common.unknown-id");
        }
    }

    /** One of those within, held until the transaction ends. */
    CpdRow hold(UUID id, Condition within) {
        var _ = Sql.of(jdbc, "select r.cpd_id from cpd_record r where r.cpd_id = :id and %s for update", within)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        return rows(Condition.of("r.cpd_id = :id").with("id", id), "r.cpd_id", 1)
                .getFirst();
    }

    void decide(CpdRow row, CpdState state, String reason) {
        jdbc.sql("""
                update cpd_record set state = :state, reason = :reason, decided_by = :by, decided_at = :at
                where cpd_id = :id""")
                .param("state", state.name())
                .param("reason", reason)
                .param("by", user.actor())
                .param("at", Rows.utc(clock.instant()))
                .param("id", row.id())
                .update();
    }

    /** Holds the record that is to be replaced, and says whether another one has replaced it. */
    boolean isReplaced(UUID corrected) {
        jdbc.sql("select cpd_id from cpd_record where cpd_id = ? for update")
                .param(corrected)
                .query(UUID.class)
                .single();
        return count(Condition.of("r.corrects = :id and r.state = 'ACCEPTED'").with("id", corrected)) > 0;
    }

    int count(Condition where) {
        return Sql.of(
                        jdbc,
                        "select count(*) from cpd_record r left join person_identity i on i.person_id = r.person_id where %s",
                        where)
                .query(Integer.class)
                .single();
    }

    List<CpdRow> rows(Condition where, String order, int most) {
        return Sql.of(
                        jdbc,
                        """
                select r.*, coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document, f.name as file_name,
                       coalesce((select group_concat(distinct e.name order by e.name_pinyin separator '、')
                          from employment m join enterprise e using (enterprise_id)
                          where m.person_id = r.person_id and %s
                            and %s), '') as enterprises,
                       exists (select 1 from cpd_record k where k.corrects = r.cpd_id and k.state = 'ACCEPTED') as replaced
                from cpd_record r left join person_identity i on i.person_id = r.person_id
                     left join cpd_evidence f on f.cpd_id = r.cpd_id
                where %s order by %s limit %d""",
                        EmploymentSql.employedOn("m", ":now"),
                        user.scope().enterprises("e"),
                        where,
                        order,
                        most)
                .param("now", LocalDate.now(clock))
                .query(this::row)
                .list();
    }

    private CpdRow row(ResultSet row, int n) throws SQLException {
        var person = new PersonId(Rows.uuid(row, "person_id"));
        var state = Rows.constant(row, "state", CpdState.class);
        return new CpdRow(
                row.getObject("cpd_id", UUID.class),
                person,
                row.getString("holder"),
                row.getString("document"),
                row.getString("enterprises"),
                TrainingRole.of(row.getString("role")),
                Rows.constant(row, "kind", CpdKind.class),
                row.getObject("done_on", LocalDate.class),
                hours(row.getBigDecimal("hours")),
                row.getString("title"),
                Rows.optionalText(row, "audited"),
                Rows.optionalText(row, "audit_part").map(AuditPart::valueOf),
                row.getString("evidence"),
                Rows.optionalText(row, "file_name"),
                Rows.optionalUuid(row, "corrects"),
                row.getString("recorded_by"),
                Rows.optionalInstant(row, "recorded_at").orElseThrow(),
                state,
                row.getString("reason"),
                Rows.optionalText(row, "decided_by"),
                Rows.optionalInstant(row, "decided_at"),
                row.getBoolean("replaced"),
                new CpdRecord(person, row.getString("recorded_by"), state)
                        .mayBeDecidedBy(user.actor(), user.learner()));
    }

    static BigDecimal hours(BigDecimal hours) {
        return hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros();
    }
}
