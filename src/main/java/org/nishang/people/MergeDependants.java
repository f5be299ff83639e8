package org.nishang.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A record that was merged with another is not taken back with the file that brought it. */
@Component
class MergeDependants implements Dependants {

    private final JdbcClient jdbc;

    MergeDependants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public String refusal() {
        return "people.undo.merged";
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                select id, count(*) from (
                  select gone id from person_merge where gone in (:ids)
                  union all select into_id from person_merge where into_id in (:ids)) merges
                group by id""").param("ids", ids).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return counts;
    }
}
