package org.nishang.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grades, attributes, inspection figures and merged enterprises build on an enterprise. */
@Component
class ProfileDependants implements Dependants {

    private final JdbcClient jdbc;

    ProfileDependants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public On on() {
        return On.ENTERPRISE;
    }

    @Override
    public String refusal() {
        return "enterprise.undo.has-profile";
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                select id, count(*) from (
                  select enterprise_id id from enterprise_grade where enterprise_id in (:ids)
                  union all select enterprise_id from enterprise_region where enterprise_id in (:ids)
                  union all select enterprise_id from enterprise_attribute where enterprise_id in (:ids)
                  union all select enterprise_id from inspection_figure where enterprise_id in (:ids)
                  union all select merged_into from enterprise where merged_into in (:ids)) facts
                group by id""").param("ids", ids).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return counts;
    }
}
