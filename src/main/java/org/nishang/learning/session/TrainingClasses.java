package org.nishang.learning.session;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.programme.Programme;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes in the database: the session that totals count, its plan and its lessons. */
@Repository
class TrainingClasses {

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final SessionScope scope;

    TrainingClasses(JdbcClient jdbc, BatchWriter writer, SessionScope scope) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.scope = scope;
    }

    /**
     * Whoever adds it holds it.
     *
     * @throws Refusal {@code learning.class.code-taken}
     */
    void add(TrainingClass added, Programme programme) {
        var plan = added.plan();
        try {
            jdbc.sql("""
                    insert into training_session
                        (session_id, code, name, role, credit_hours, from_date, to_date, programme)
                    values (:id, :code, :name, :role, :hours, :from, :to, :programme)""").params(session(added, programme)).update();
        } catch (DuplicateKeyException taken) {
            throw codeTaken(plan);
        }
        scope.owners()
                .forEach(owner -> jdbc.sql("insert into session_owner (session_id, owner) values (?, ?)")
                        .params(added.id(), owner)
                        .update());
        jdbc.sql("""
                insert into class_plan
                    (session_id, state, place, places, nominate_until, fee_note, materials, version)
                values (:id, :state, :place, :places, :until, :fee, :materials, 0)""").params(planned(added)).update();
        lessons(added);
    }

    /**
     * @throws OptimisticLockingFailureException if another has changed it since it was read
     * @throws Refusal {@code learning.class.code-taken}
     */
    void store(TrainingClass changed, Programme programme) {
        store(changed);
        try {
            jdbc.sql("""
                    update training_session
                    set code = :code, name = :name, role = :role, credit_hours = :hours, from_date = :from, to_date = :to,
                        programme = :programme
                    where session_id = :id""").params(session(changed, programme)).update();
        } catch (DuplicateKeyException taken) {
            throw codeTaken(changed.plan());
        }
        jdbc.sql("delete from class_lesson where session_id = ?")
                .param(changed.id())
                .update();
        lessons(changed);
    }

    /** What is not its session's: state and plan, without lessons. */
    void store(TrainingClass changed) {
        int stored = jdbc.sql("""
                update class_plan
                set state = :state, place = :place, places = :places, nominate_until = :until, fee_note = :fee,
                    materials = :materials, version = version + 1
                where session_id = :id and version = :version""").params(planned(changed)).update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException(changed.id().toString());
        }
    }

    /** @param within on {@code training_session s} */
    Optional<TrainingClass> find(Condition within, UUID id) {
        return read(within, id, "");
    }

    /** @param within on {@code training_session s} */
    Optional<TrainingClass> byCode(Condition within, String code) {
        return Sql.of(jdbc, "select s.session_id from training_session s where s.code = :code and %s", within)
                .param("code", code)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(Condition.TRUE, id));
    }

    /**
     * The same, held until the transaction ends.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    TrainingClass hold(Condition within, UUID id) {
        return read(within, id, " for update").orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private Optional<TrainingClass> read(Condition within, UUID id, String lock) {
        return Sql.of(jdbc, """
                select s.session_id, s.code, s.name, s.programme, p.state, p.place, p.places, p.nominate_until, p.fee_note,
                       p.materials, p.version
                from class_plan p join training_session s using (session_id)
                where p.session_id = :id and %s%s""", within, lock)
                .param("id", id)
                .query((row, n) -> new TrainingClass(
                        id,
                        Rows.constant(row, "state", ClassState.class),
                        new ClassPlan(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("programme"),
                                row.getString("place"),
                                row.getInt("places"),
                                Rows.day(row, "nominate_until"),
                                Rows.optionalText(row, "fee_note").orElse(""),
                                Rows.optionalText(row, "materials").orElse(""),
                                lessonsOf(id)),
                        row.getLong("version")))
                .optional();
    }

    private List<ClassLesson> lessonsOf(UUID id) {
        return jdbc.sql("""
                select day, from_time, to_time, room, topic, teacher, credit_hours
                from class_lesson where session_id = ? order by position""")
                .param(id)
                .query((row, n) -> new ClassLesson(
                        Rows.day(row, "day"),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        row.getString("room"),
                        row.getString("topic"),
                        row.getString("teacher"),
                        row.getBigDecimal("credit_hours")))
                .list();
    }

    private void lessons(TrainingClass of) {
        var lessons = of.plan().lessons();
        writer.write(
                "insert into class_lesson (session_id, position, day, from_time, to_time, room, topic, teacher, credit_hours) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                java.util.stream.IntStream.range(0, lessons.size())
                        .mapToObj(i -> row(of.id(), i, lessons.get(i)))
                        .toList());
    }

    private static @Nullable Object[] row(UUID id, int position, ClassLesson lesson) {
        return BatchWriter.row(
                id,
                position,
                lesson.day(),
                lesson.from(),
                lesson.to(),
                lesson.room(),
                lesson.topic(),
                lesson.teacher(),
                lesson.hours());
    }

    private static Map<String, @Nullable Object> session(TrainingClass of, Programme programme) {
        var plan = of.plan();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", of.id());
        row.put("code", plan.code());
        row.put("name", plan.name());
        row.put("role", programme.role().code());
        row.put("hours", plan.hours());
        row.put("from", plan.from());
        row.put("to", plan.to());
        row.put("programme", plan.programme());
        return row;
    }

    private static Map<String, @Nullable Object> planned(TrainingClass of) {
        var plan = of.plan();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", of.id());
        row.put("state", of.state().name());
        row.put("place", plan.place());
        row.put("places", plan.places());
        row.put("until", plan.nominateUntil());
        row.put("fee", plan.fee().isEmpty() ? null : plan.fee());
        row.put("materials", plan.materials().isEmpty() ? null : plan.materials());
        row.put("version", of.version());
        return row;
    }

    private static Refusal codeTaken(ClassPlan plan) {
        return new Refusal("learning.class.code-taken", plan.code()).at(FieldName.CODE);
    }
}
