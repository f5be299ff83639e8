package org.nishang.learning.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Points;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.correction.AffectedPerson.Consequence;
import org.nishang.learning.programme.CertificatesOfEnrolments;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people behind a corrected key, within the scope of who looks: before it is approved those whose result it would
 * change, afterwards those whose result it has changed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class AffectedPeople {

    private static final Reason REASON = Reason.within(2, 500, "learning.key-correction.reason");

    private static final String EFFECT =
            "select null change_id, f.attempt_id, f.score_before, f.score_after, f.passed, f.pass_mark, f.must_pass_met from remark_effect f where f.remark_id = :remark";

    private static final String CHANGE =
            "select c.change_id, c.attempt_id, c.score_before, c.score_after, c.passed_before passed, c.pass_mark, c.must_pass_met from attempt_change c where c.cause = :remark";

    private final PersonDocuments people;
    private final List<CertificatesOfEnrolments> certificates;
    private final CurrentUser user;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    AffectedPeople(
            PersonDocuments people,
            List<CertificatesOfEnrolments> certificates,
            CurrentUser user,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.certificates = certificates;
        this.user = user;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many attempts of people within the scope it is about. */
    public int count(UUID keyCorrection, Optional<Consequence> consequence) {
        return Sql.of(jdbc, "select count(*) %s", from(keyCorrection, consequence))
                .param("remark", keyCorrection)
                .query(Integer.class)
                .single();
    }

    /** By the gravity of what it means, then by name. */
    public List<AffectedPerson> rows(UUID keyCorrection, Optional<Consequence> consequence, int offset, int limit) {
        var found = Sql.of(jdbc, """
                select f.*, a.person_id, a.exam, a.number, i.name, i.document_masked, k.reason kept, %s consequence,
                       (select n.enrolment_id from enrolment n join programme_course p on p.programme = n.programme and p.version = n.programme_version
                        where n.person_id = a.person_id and p.course_code = a.exam
                          and n.enrolled_at <= a.started_at and n.completed_on >= date(a.started_at)
                        order by n.enrolled_at desc limit 1) enrolment_id
                %s order by consequence, i.name_pinyin, f.attempt_id limit :limit offset :offset""", CONSEQUENCE, from(keyCorrection, consequence))
                .param("remark", keyCorrection)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
        Map<UUID, List<String>> numbers = numbers(found);
        return found.stream()
                .map(one -> one.with(
                        one.enrolment() == null ? List.of() : numbers.getOrDefault(one.enrolment(), List.of())))
                .toList();
    }

    /**
     * Records that a pass which the new key would not give is left as it is.
     *
     * @throws Refusal {@code common.unknown-id} outside the scope; {@code learning.key-correction.kept-already},
     *     {@code learning.key-correction.reason}
     */
    @Transactional
    @Consequential
    public void keep(UUID change, String reason) {
        String words = REASON.of(reason);
        boolean known = Sql.of(jdbc, """
                        select c.change_id from attempt_change c join attempt a using (attempt_id)
                        where c.change_id = :change and c.passed_before and c.score_before >= c.pass_mark
                          and (c.score_after < c.pass_mark or not c.must_pass_met) and %s""", people.present("a", LocalDate.now(clock)))
                .param("change", change)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new Refusal("common.unknown-id");
        }
        int kept = jdbc.sql("insert ignore into kept_pass (change_id, reason, actor, recorded_at) values (?, ?, ?, ?)")
                .params(change, words, user.actor(), Rows.utc(clock.instant()))
                .update();
        if (kept == 0) {
            throw new Refusal("learning.key-correction.kept-already");
        }
        log.record(user.actor(), "learning.pass-kept", change.toString(), words);
    }

    private static final String CONSEQUENCE = """
            case when not f.passed and f.score_after >= f.pass_mark and f.must_pass_met then 0
                 when f.passed and f.score_before >= f.pass_mark and (f.score_after < f.pass_mark or not f.must_pass_met) then 1
                 when f.score_after > f.score_before then 2 else 3 end""";

    private Condition from(UUID keyCorrection, Optional<Consequence> consequence) {
        boolean done = jdbc.sql("select approval is not null from remark where remark_id = ?")
                .param(keyCorrection)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        return Condition.of(
                """
        from (%s) f join attempt a on a.attempt_id = f.attempt_id
             join person_identity i on i.person_id = a.person_id
             left join kept_pass k on k.change_id = f.change_id
        where %s and %s""",
                done ? CHANGE : EFFECT,
                people.seen("a"),
                consequence.map(one -> CONSEQUENCE + " = " + one.ordinal()).orElse("1 = 1"));
    }

    private Map<UUID, List<String>> numbers(List<Found> found) {
        var enrolments = found.stream()
                .map(Found::enrolment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var numbers = new java.util.HashMap<UUID, List<String>>();
        certificates.forEach(each -> each.numbers(enrolments)
                .forEach((enrolment, some) -> numbers.computeIfAbsent(enrolment, id -> new ArrayList<>())
                        .addAll(some)));
        return numbers;
    }

    private Found row(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getObject("enrolment_id", UUID.class),
                new AffectedPerson(
                        row.getObject("change_id", UUID.class),
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("name"),
                        row.getString("document_masked"),
                        row.getString("exam"),
                        row.getInt("number"),
                        new Points(row.getInt("score_before")),
                        new Points(row.getInt("score_after")),
                        Consequence.values()[row.getInt("consequence")],
                        List.of(),
                        row.getString("kept")));
    }

    private record Found(@Nullable UUID enrolment, AffectedPerson person) {

        AffectedPerson with(List<String> numbers) {
            return new AffectedPerson(
                    person.change(),
                    person.person(),
                    person.name(),
                    person.document(),
                    person.exam(),
                    person.number(),
                    person.before(),
                    person.after(),
                    person.consequence(),
                    numbers,
                    person.kept());
        }
    }
}
