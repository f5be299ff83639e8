package org.nishang.learning.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.SearchText;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking up classes within the own scope. Those that are only planned are seen by those who hold them; of the people
 * in them everybody sees their own.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_CLASSES + "')")
public class ClassBook {

    private final JdbcClient jdbc;
    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final Programmes programmes;
    private final SessionScope scope;
    private final PersonDocuments people;
    private final CurrentUser user;

    ClassBook(
            JdbcClient jdbc,
            TrainingClasses classes,
            ClassRoster roster,
            Programmes programmes,
            SessionScope scope,
            PersonDocuments people,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.roster = roster;
        this.programmes = programmes;
        this.scope = scope;
        this.people = people;
        this.user = user;
    }

    public int count(ClassQuery query) {
        return Sql.of(
                        jdbc,
                        "select count(*) from class_plan p join training_session s using (session_id) where %s",
                        condition(query))
                .query(Integer.class)
                .single();
    }

    /** @param limit at most 1,000 */
    public List<ClassRow> rows(ClassQuery query, ClassOrder order, boolean descending, int offset, int limit) {
        return Sql.of(
                        jdbc,
                        """
                        select s.session_id, s.code, s.name, s.programme, p.state, p.place, s.from_date, s.to_date,
                               p.nominate_until, p.places,
                               (select count(*) from nomination n
                                where n.session_id = s.session_id and n.state = 'PLACED') as placed
                        from class_plan p join training_session s using (session_id)
                        where %s order by %s limit %d offset %d""",
                        condition(query),
                        order.sql(descending),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .query((row, n) -> new ClassRow(
                        Rows.uuid(row, "session_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("programme"),
                        Rows.constant(row, "state", ClassState.class),
                        row.getString("place"),
                        Rows.day(row, "from_date"),
                        Rows.day(row, "to_date"),
                        Rows.day(row, "nominate_until"),
                        row.getInt("places"),
                        row.getInt("placed")))
                .list();
    }

    /** @throws Refusal {@code common.unknown-id} also for a class outside the scope */
    public ClassSheet sheet(UUID id) {
        var about = classes.find(visible(), id).orElseThrow(() -> new Refusal("common.unknown-id"));
        boolean owned = user.may(Permission.MANAGE_CLASSES)
                && classes.find(scope.owned("s"), id).isPresent();
        var all = roster.of(id, Condition.TRUE);
        return new ClassSheet(
                about,
                owned ? roster.hit(id) : ClassHit.NOBODY,
                owned ? all : roster.of(id, people.seen("n")),
                all.size(),
                owned);
    }

    /** The days of classes in a month, those of cancelled ones left out, by day and time. */
    public List<ClassDay> days(YearMonth month) {
        return days(visible()
                .and(Condition.of("p.state <> 'CANCELLED' and l.day between :first and :last")
                        .with("first", month.atDay(1))
                        .with("last", month.atEndOfMonth())));
    }

    private List<ClassDay> days(Condition where) {
        return Sql.of(jdbc, """
                select s.session_id, s.code, s.name, p.state, p.place, l.day, min(l.from_time) as from_time,
                       max(l.to_time) as to_time, group_concat(distinct l.room order by l.position separator '、') as room
                from class_lesson l join class_plan p using (session_id) join training_session s using (session_id)
                where %s group by s.session_id, l.day order by l.day, from_time, s.code""", where)
                .query((row, n) -> new ClassDay(
                        Rows.uuid(row, "session_id"),
                        row.getString("code"),
                        row.getString("name"),
                        Rows.constant(row, "state", ClassState.class),
                        Rows.day(row, "day"),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        row.getString("place"),
                        row.getString("room")))
                .list();
    }

    /** What classes can be about: all programmes that there are, those of the past too. */
    public List<Programme> programmes() {
        return programmes.all();
    }

    /** Those that a class can be planned for. */
    public List<Programme> programmes(LocalDate day) {
        return programmes.all().stream().filter(one -> one.isOpenOn(day)).toList();
    }

    private Condition condition(ClassQuery query) {
        var condition = visible();
        if (!query.text().isEmpty()) {
            condition = condition.and(Condition.of("(s.code like :part or s.name like :part or p.place like :part)")
                    .with("part", SearchText.of(query.text()).within()));
        }
        if (query.state().isPresent()) {
            condition = condition.and(Condition.of("p.state = :state")
                    .with("state", query.state().get().name()));
        }
        if (query.programme().isPresent()) {
            condition = condition.and(Condition.of("s.programme = :programme")
                    .with("programme", query.programme().get()));
        }
        return condition;
    }

    private Condition visible() {
        return Condition.of("(%s and (p.state <> 'PLANNED' or %s))", scope.readable("s"), scope.owned("s"));
    }
}
