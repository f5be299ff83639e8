package org.nishang.cpd;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
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
        if (count("r.person_id = :person and r.state = 'SUBMITTED'", Map.of("person", person.value())) >= MOST_OPEN) {
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
        boolean own = count(
                        "r.cpd_id = :id and r.person_id = :person and r.state = 'ACCEPTED'",
                        Map.of("id", corrected, "person", person.value()))
                == 1;
        if (!own) {
            throw new Refusal("common.unknown-id");
        }
    }

    /** One of those within, held until the transaction ends. */
    CpdRow hold(UUID id, String within, Map<String, Object> parameters) {
        var _ = jdbc.sql("select r.cpd_id from cpd_record r where r.cpd_id = :id and " + within + " for update")
                .param("id", id)
                .params(parameters)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        return rows("r.cpd_id = :id", Map.of("id", id), "r.cpd_id", 1).getFirst();
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
        return count("r.corrects = :id and r.state = 'ACCEPTED'", Map.of("id", corrected)) > 0;
    }

    int count(String where, Map<String, Object> parameters) {
        return jdbc.sql(
                        "select count(*) from cpd_record r left join person_identity i on i.person_id = r.person_id where "
                                + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    List<CpdRow> rows(String where, Map<String, Object> parameters, String order, int most) {
        return jdbc.sql("""
                select r.*, coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document, f.name as file_name,
                       coalesce((select group_concat(distinct e.name order by e.name_pinyin separator '、')
                          from employment m join enterprise e using (enterprise_id)
                          where m.person_id = r.person_id and m.joined_on <= :now and (m.left_on is null or m.left_on > :now)
                            and %s), '') as firms,
                       exists (select 1 from cpd_record k where k.corrects = r.cpd_id and k.state = 'ACCEPTED') as replaced
                from cpd_record r left join person_identity i on i.person_id = r.person_id
                     left join cpd_evidence f on f.cpd_id = r.cpd_id
                where %s order by %s limit %d""".formatted(user.scope().enterpriseCondition("e"), where, order, most))
                .param("now", LocalDate.now(clock))
                .params(parameters)
                .query(this::row)
                .list();
    }

    private CpdRow row(ResultSet row, int n) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var state = CpdState.valueOf(row.getString("state"));
        return new CpdRow(
                row.getObject("cpd_id", UUID.class),
                person,
                row.getString("holder"),
                row.getString("document"),
                row.getString("firms"),
                TrainingRole.of(row.getString("role")),
                CpdKind.valueOf(row.getString("kind")),
                row.getObject("done_on", LocalDate.class),
                hours(row.getBigDecimal("hours")),
                row.getString("title"),
                Optional.ofNullable(row.getString("audited")),
                Optional.ofNullable(row.getString("audit_part")).map(AuditPart::valueOf),
                row.getString("evidence"),
                Optional.ofNullable(row.getString("file_name")),
                Optional.ofNullable(row.getObject("corrects", UUID.class)),
                row.getString("recorded_by"),
                instant(row, "recorded_at").orElseThrow(),
                state,
                row.getString("reason"),
                Optional.ofNullable(row.getString("decided_by")),
                instant(row, "decided_at"),
                row.getBoolean("replaced"),
                new CpdRecord(person, row.getString("recorded_by"), state)
                        .mayBeDecidedBy(user.actor(), user.learner()));
    }

    static BigDecimal hours(BigDecimal hours) {
        return hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
