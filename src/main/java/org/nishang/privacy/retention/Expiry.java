package org.nishang.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.RetentionKind;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept no longer: counted, and deleted. */
@Component
class Expiry {

    private final List<PersonalTable> tables;
    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final Clock clock;

    Expiry(List<PersonalData> modules, RetentionPeriods periods, JdbcClient jdbc, Clock clock) {
        this.tables = modules.stream()
                .flatMap(module -> module.tables().stream())
                .filter(table -> table.retention().isPresent())
                .toList();
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private List<PersonalTable> of(RetentionKind kind) {
        return tables.stream()
                .filter(table -> table.retention().filter(kind::equals).isPresent())
                .toList();
    }

    /** How many rows would go with a period of so many days. */
    int count(RetentionKind kind, int days) {
        return of(kind).stream()
                .mapToInt(table -> Sql.of(
                                jdbc, "select count(*) from %s t where %s", table.name(), over(table, kind, days))
                        .query(Integer.class)
                        .single())
                .sum();
    }

    /** @return how many rows went */
    @Transactional
    public int delete(RetentionKind kind) {
        return of(kind).stream()
                .mapToInt(table -> Sql.of(
                                jdbc,
                                "delete t from %s t where %s",
                                table.name(),
                                over(table, kind, periods.days(kind)))
                        .update())
                .sum();
    }

    private Condition over(PersonalTable table, RetentionKind kind, int days) {
        var day = LocalDate.now(clock).minusDays(days);
        var old = Condition.of("%s < :before", table.since())
                .with("before", Rows.utc(day.atStartOfDay(clock.getZone()).toInstant()));
        return kind.waitsForCertificates()
                ? old.and(Condition.of(
                                "not exists (select 1 from certificate c where c.person_id = t.person_id and c.last_day >= :day)")
                        .with("day", day))
                : old;
    }
}
