package org.nishang.course.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sources: hundreds of rows, all at once. */
@Component
class SourcesOfFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourcesOfFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Stream<SourceRow> all() {
        return jdbc
                .sql("""
                select s.course_code, s.fact_id, f.edition, f.clause_zh, f.clause_en, f.statement_zh, f.statement_en,
                       f.valid_to is not null and f.valid_to <= :today as ended,
                       s.source, s.seen_on, s.surety, s.note, s.look_again_on
                from fact_source s join fact f on f.fact_id = s.fact_id""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new SourceRow(
                        row.getString("course_code"),
                        row.getString("fact_id"),
                        row.getString("edition"),
                        new Text(row.getString("clause_zh"), row.getString("clause_en")),
                        new Text(row.getString("statement_zh"), row.getString("statement_en")),
                        row.getBoolean("ended"),
                        row.getString("source"),
                        Rows.dayOrNull(row, "seen_on"),
                        Rows.constant(row, "surety", Surety.class),
                        row.getString("note"),
                        Rows.day(row, "look_again_on")))
                .list()
                .stream();
    }
}
