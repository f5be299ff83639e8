package org.nishang.audit;

import java.util.List;
import java.util.OptionalLong;
import org.nishang.common.Condition;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the log, the newest first; who may see them is for the caller to say. */
@Component
@Transactional(readOnly = true)
public class LogSearch {

    private final JdbcClient jdbc;

    LogSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of what is found. The numbers come out of an index; only the entries of the part itself are read. */
    public List<LogEntry> page(LogFilter filter, int offset, int limit) {
        return Sql.of(jdbc, """
                select e.* from audit_entry e
                  join (select seq from audit_entry where %s order by seq desc limit %d offset %d) page using (seq)
                order by seq desc""", condition(filter), limit, offset)
                .query(LogEntries::entry)
                .list();
    }

    /** What is found before an entry, for those who read all of it. */
    public List<LogEntry> before(LogFilter filter, OptionalLong seq, int limit) {
        var earlier = seq.isPresent() ? Condition.of("seq < :before").with("before", seq.getAsLong()) : Condition.TRUE;
        return Sql.of(
                        jdbc,
                        "select * from audit_entry where %s order by seq desc limit %d",
                        condition(filter).and(earlier),
                        limit)
                .query(LogEntries::entry)
                .list();
    }

    /** @return how many are found, but not more than {@code most} */
    public int count(LogFilter filter, int most) {
        return Sql.of(
                        jdbc,
                        "select count(*) from (select 1 from audit_entry where %s limit %d) found",
                        condition(filter),
                        most)
                .query(Integer.class)
                .single();
    }

    /** Every event that was ever recorded, by its name; the index has them, no entry is read. */
    public List<String> events() {
        return jdbc.sql("select distinct event from audit_entry order by event")
                .query(String.class)
                .list();
    }

    private Condition condition(LogFilter filter) {
        var all = numbers(period(filter));
        all = equal(all, "actor", filter.actor());
        all = equal(all, "event", filter.event());
        all = equal(all, "subject", filter.subject());
        return filter.text().isEmpty()
                ? all
                // Bytes of small letters: a hundred times as many are compared as by the rules of a language.
                : all.and(Condition.of(
                                "instr(cast(lower(concat_ws(' ', actor, subject, detail)) as binary), cast(lower(:text) as binary)) > 0")
                        .with("text", filter.text()));
    }

    private static Condition period(LogFilter filter) {
        var period = Condition.TRUE;
        if (filter.from().isPresent()) {
            period = Condition.of("at >= :from")
                    .with("from", Rows.utc(filter.from().get()));
        }
        return filter.until().isEmpty()
                ? period
                : period.and(Condition.of("at < :until")
                        .with("until", Rows.utc(filter.until().get())));
    }

    /**
     * Entries are read by their numbers: those of a period are told by the index of times, so that no other is read.
     */
    private Condition numbers(Condition period) {
        return period.equals(Condition.TRUE)
                ? period
                : Sql.of(jdbc, "select min(seq) first, max(seq) last from audit_entry where %s", period)
                        .query((row, n) -> row.getObject("first") == null
                                ? Condition.NEVER
                                : period.and("seq between " + row.getLong("first") + " and " + row.getLong("last")))
                        .single();
    }

    private static Condition equal(Condition all, String column, String value) {
        return value.isEmpty()
                ? all
                : all.and(Condition.of(column + " = :" + column).with(column, value));
    }
}
