package org.nishang.people.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.platform.database.BatchWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employments and listings of two records that become one. */
@Component
class EmploymentsMerge implements MergeConcerns {

    private final JdbcClient jdbc;
    private final BatchWriter writer;

    EmploymentsMerge(JdbcClient jdbc, BatchWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public List<MergeConcern> between(PersonId into, PersonId gone) {
        var concerns = new ArrayList<MergeConcern>();
        for (var merge : byEnterprise(into, gone).entrySet()) {
            var conflict = merge.getValue().conflict();
            if (conflict.isPresent()) {
                concerns.add(
                        new MergeConcern(true, "people.merge.overlap", List.of(args(merge.getKey(), conflict.get()))));
            } else if (!merge.getValue().dropped().isEmpty()) {
                concerns.add(MergeConcern.note("people.merge.same-employment", name(merge.getKey())));
            }
        }
        return concerns;
    }

    /** @throws Refusal {@code people.merge.overlap} */
    void move(PersonId into, PersonId gone) {
        var rows = new ArrayList<@Nullable Object[]>();
        var dropped = new ArrayList<@Nullable Object[]>();
        byEnterprise(into, gone).forEach((enterprise, merge) -> {
            merge.conflict().ifPresent(conflict -> {
                throw new Refusal("people.merge.overlap", args(enterprise, conflict));
            });
            merge.kept()
                    .forEach(stint -> rows.add(
                            BatchWriter.row(into.value(), stint.posts(), stint.id(), into.value(), stint.posts())));
            merge.dropped().forEach(stint -> dropped.add(BatchWriter.row(stint.id())));
        });
        writer.write("delete from employment_post where employment_id = ?", dropped);
        writer.write("delete from employment where employment_id = ?", dropped);
        writer.write(
                "update employment set person_id = ?, posts = ?, version = version + 1 where employment_id = ? and (person_id <> ? or posts <> ?)",
                rows);
        jdbc.sql("update ignore person_listing set person_id = ? where person_id = ?")
                .params(into.value(), gone.value())
                .update();
        jdbc.sql("delete from person_listing where person_id = ?")
                .param(gone.value())
                .update();
    }

    private Map<UUID, StintMerge> byEnterprise(PersonId into, PersonId gone) {
        Map<UUID, List<Stint>> stints = new HashMap<>();
        jdbc.sql(Stints.SELECT + " where m.person_id in (:people)")
                .param("people", List.of(into.value(), gone.value()))
                .query(Stints.ROW)
                .list()
                .forEach(stint -> stints.computeIfAbsent(stint.enterprise(), one -> new ArrayList<>(2))
                        .add(stint));
        Map<UUID, StintMerge> merges = new HashMap<>();
        stints.forEach((enterprise, some) -> merges.put(enterprise, StintMerge.of(some)));
        return merges;
    }

    private Object[] args(UUID enterprise, StintMerge.Conflict conflict) {
        return new Object[] {
            name(enterprise),
            conflict.one().joinedOn().toString(),
            Optional.ofNullable(conflict.one().leftOn()).map(Object::toString).orElse("—"),
            conflict.other().joinedOn().toString(),
            Optional.ofNullable(conflict.other().leftOn()).map(Object::toString).orElse("—")
        };
    }

    private String name(UUID enterprise) {
        return jdbc.sql("select name from enterprise where enterprise_id = ?")
                .param(enterprise)
                .query(String.class)
                .single();
    }
}
