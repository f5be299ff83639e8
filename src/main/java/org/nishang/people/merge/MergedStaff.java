package org.nishang.people.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.enterprise.EnterpriseMerged;
import org.nishang.people.EmploymentSql;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff of an enterprise that became part of another: from that day they work at the other one. No day is counted
 * twice and none is lost, and days before are as they were.
 */
@Component
class MergedStaff {

    private final JdbcClient jdbc;
    private final BatchWriter writer;

    MergedStaff(JdbcClient jdbc, BatchWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseMerged merged) {
        UUID into = merged.into().value();
        var staying = Sql.of(
                        jdbc,
                        Stints.SELECT
                                + " where m.enterprise_id = :gone and %s order by m.person_id, m.joined_on for update",
                        EmploymentSql.notLeftBy("m", ":on"))
                .param("gone", merged.gone().value())
                .param("on", merged.on())
                .query(Stints.ROW)
                .list();
        if (staying.isEmpty()) {
            return;
        }
        var there = jdbc
                .sql(Stints.SELECT
                        + " where m.enterprise_id = :into and m.person_id in (:people) order by m.joined_on for update")
                .param("into", into)
                .param("people", staying.stream().map(Stint::person).distinct().toList())
                .query(Stints.ROW)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stint::person));
        var ended = new ArrayList<@Nullable Object[]>();
        var gone = new ArrayList<@Nullable Object[]>();
        var begun = new ArrayList<@Nullable Object[]>();
        var longer = new ArrayList<@Nullable Object[]>();
        for (Stint stint : staying) {
            if (stint.joinedOn().isBefore(merged.on())) {
                ended.add(BatchWriter.row(stint.posts(), merged.on(), stint.id()));
            } else {
                gone.add(BatchWriter.row(stint.id()));
            }
            var from = stint.joinedOn().isBefore(merged.on()) ? merged.on() : stint.joinedOn();
            var filled = fill(stint, into, from, there.getOrDefault(stint.person(), List.of()));
            for (Stint piece : filled.begun()) {
                begun.add(BatchWriter.row(
                        piece.id(),
                        piece.person(),
                        piece.enterprise(),
                        piece.posts(),
                        piece.joinedOn(),
                        piece.leftOn()));
            }
            filled.longer().forEach(each -> longer.add(BatchWriter.row(each.posts(), each.leftOn(), each.id())));
        }
        writer.write(Stints.UPDATE, ended);
        writer.write("delete from employment_post where employment_id = ?", gone);
        writer.write("delete from employment where employment_id = ?", gone);
        writer.write(Stints.UPDATE, longer);
        writer.write(Stints.INSERT, begun);
    }

    /**
     * @param begun new employments
     * @param longer those that were there and last longer now
     */
    record Filled(List<Stint> begun, List<Stint> longer) {}

    /**
     * The days from a day to the end of an employment, as far as the person does not work at the other enterprise
     * anyway: new employments in the gaps, and the last one there is prolonged.
     *
     * @param there the person's employments at the other enterprise, in the order of their days
     */
    static Filled fill(Stint stint, UUID into, LocalDate from, List<Stint> there) {
        var begun = new ArrayList<Stint>();
        var longer = new ArrayList<Stint>();
        LocalDate end = end(stint);
        LocalDate day = from;
        @Nullable Stint last = null;
        for (Stint each : there) {
            if (!end(each).isAfter(day) || !each.joinedOn().isBefore(end)) {
                continue;
            }
            if (each.joinedOn().isAfter(day)) {
                begun.add(piece(stint, into, day, each.joinedOn()));
            }
            day = end(each);
            last = each;
        }
        if (day.isBefore(end)) {
            if (last == null) {
                begun.add(piece(stint, into, day, stint.leftOn()));
            } else {
                longer.add(last.with(last.posts(), stint.leftOn()));
            }
        }
        return new Filled(begun, longer);
    }

    private static Stint piece(Stint stint, UUID into, LocalDate from, @Nullable LocalDate to) {
        return new Stint(EmploymentId.next().value(), stint.person(), into, stint.posts(), from, to);
    }

    private static LocalDate end(Stint stint) {
        LocalDate left = stint.leftOn();
        return left == null ? LocalDate.MAX : left;
    }
}
