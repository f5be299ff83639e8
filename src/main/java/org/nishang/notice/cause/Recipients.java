package org.nishang.notice.cause;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.identity.AccountRole;
import org.nishang.identity.RoleGrant;
import org.nishang.notice.kind.Audience;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom causes concern on a day, as their roles and employments are then. What was found is kept for as long as this
 * lives, which is one bounded run.
 */
class Recipients {

    private record Post(String role, UUID enterprise) {}

    /** @param username of the account */
    private record Holder(UUID recipient, String username) {}

    private static final UUID WHOLE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final LocalDate day;
    private final boolean group;
    private final Map<Post, List<Holder>> known = new HashMap<>();

    /** @param group whether a group of the authority is told what the authority is told */
    Recipients(JdbcClient jdbc, LocalDate day, boolean group) {
        this.jdbc = jdbc;
        this.day = day;
        this.group = group;
    }

    /** Each once, as the first of what they are. */
    Map<UUID, Audience> of(WaitingCause cause) {
        var all = new HashMap<UUID, Audience>();
        if (cause.audience().contains(Audience.PERSON)) {
            cause.person().ifPresent(person -> all.put(person, Audience.PERSON));
        }
        var places = places(cause);
        if (cause.audience().contains(Audience.CONTACT)) {
            add(all, AccountRole.TRAINING_CONTACT, Audience.CONTACT, places, cause.actor());
        }
        if (cause.audience().contains(Audience.AUTHORITY)) {
            var reached = places.isEmpty() ? List.of(WHOLE) : places;
            add(all, AccountRole.TRAINING_ADMINISTRATOR, Audience.AUTHORITY, reached, cause.actor());
            if (group) {
                all.put(NewNotice.GROUP, Audience.AUTHORITY);
            }
        }
        return all;
    }

    private void add(
            Map<UUID, Audience> all, AccountRole role, Audience as, Collection<UUID> enterprises, String actor) {
        for (UUID enterprise : enterprises) {
            for (Holder holder : known.computeIfAbsent(new Post(role.name(), enterprise), this::holders)) {
                if (!holder.username().equals(actor)) {
                    all.putIfAbsent(holder.recipient(), as);
                }
            }
        }
    }

    private List<UUID> places(WaitingCause cause) {
        if (cause.enterprise().isPresent()) {
            return List.of(cause.enterprise().get());
        }
        return cause.person()
                .map(person -> Sql.of(
                                jdbc,
                                "select distinct m.enterprise_id from employment m where m.person_id = :person and %s",
                                EmploymentSql.employedOn("m", ":day"))
                        .param("person", person)
                        .param("day", day)
                        .query(UUID.class)
                        .list())
                .orElseGet(List::of);
    }

    private List<Holder> holders(Post post) {
        return Sql.of(jdbc, """
                select distinct a.username, coalesce(a.person_id, a.account_id) as recipient
                from account a
                  join account_role r on r.account_id = a.account_id and r.role = :role
                    and %s
                  join account_scope s on s.account_id = a.account_id
                  left join enterprise e on e.enterprise_id = :enterprise
                where not a.disabled and a.ended_at is null
                  and if(:role = 'TRAINING_CONTACT', s.kind = 'ENTERPRISE' and s.value = :text,
                         s.kind = 'ALL' or (s.kind = 'REGION' and e.region_code like concat(s.value, '%%')))""", RoleGrant.inForceOn("r", ":day"))
                .param("role", post.role())
                .param("day", day)
                .param("enterprise", post.enterprise())
                .param("text", post.enterprise().toString())
                .query((row, n) -> new Holder(Rows.uuid(row, "recipient"), row.getString("username")))
                .list();
    }
}
