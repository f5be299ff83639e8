package org.nishang.notice.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nishang.identity.AccountRole;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.RoleGrant;
import org.nishang.notice.kind.Audience;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom some causes concern on a day, as their roles and employments are then. It asks three times for all of them, so
 * that a hundred thousand cost as many statements as there are lots of them.
 */
class Recipients {

    /** @param username of the account */
    private record Holder(UUID recipient, String username) {}

    /** The place of who sees everything. */
    private static final UUID WHOLE = new UUID(0, 0);

    private static final String CONTACTS =
            holders("cast(s.value as uuid)", "and s.kind = 'ENTERPRISE' and s.value in (:texts)");

    private static final String OFFICES = holders("h.place", """
            join (select e.enterprise_id as place, e.region_code from enterprise e where e.enterprise_id in (:places)
                  union all select cast(:whole as uuid), '') h
              on s.kind = 'ALL' or (s.kind = 'REGION' and h.region_code like concat(s.value, '%'))""");

    private final JdbcClient jdbc;
    private final LocalDate day;
    private final boolean group;
    private final Map<UUID, List<UUID>> employers = new HashMap<>();
    private final Map<UUID, List<Holder>> contacts = new HashMap<>();
    private final Map<UUID, List<Holder>> offices = new HashMap<>();

    /** @param group whether a group of the authority is told what the authority is told */
    Recipients(JdbcClient jdbc, LocalDate day, boolean group) {
        this.jdbc = jdbc;
        this.day = day;
        this.group = group;
    }

    private static String holders(String place, String scoped) {
        return """
                select distinct %s as place, a.username, coalesce(a.person_id, a.account_id) as recipient
                from account a
                  join account_role r on r.account_id = a.account_id and r.role = :role and %s
                  join account_scope s on s.account_id = a.account_id and %s %s
                where not a.disabled and a.ended_at is null""".formatted(
                        place,
                        RoleGrant.inForceOn("r", ":day").sql(),
                        GrantedScope.inForceOn("s", ":day").sql(),
                        scoped);
    }

    /** Finds all out about these, at most some hundred, and only then {@link #of} answers for them. */
    Recipients lookingAt(List<WaitingCause> causes) {
        findEmployers(causes);
        findHolders(causes, Audience.CONTACT, CONTACTS, AccountRole.TRAINING_CONTACT, contacts);
        findHolders(causes, Audience.AUTHORITY, OFFICES, AccountRole.TRAINING_ADMINISTRATOR, offices);
        return this;
    }

    /** Each once, as the first of what they are. */
    Map<UUID, Audience> of(WaitingCause cause) {
        var all = new HashMap<UUID, Audience>();
        if (cause.audience().contains(Audience.PERSON)) {
            cause.person().ifPresent(person -> all.put(person, Audience.PERSON));
        }
        var places = places(cause);
        if (cause.audience().contains(Audience.CONTACT)) {
            add(all, contacts, Audience.CONTACT, places, cause.actor());
        }
        if (cause.audience().contains(Audience.AUTHORITY)) {
            add(all, offices, Audience.AUTHORITY, reached(places), cause.actor());
            if (group) {
                all.put(NewNotice.GROUP, Audience.AUTHORITY);
            }
        }
        return all;
    }

    private static void add(
            Map<UUID, Audience> all,
            Map<UUID, List<Holder>> holders,
            Audience as,
            Collection<UUID> places,
            String actor) {
        for (UUID place : places) {
            for (Holder holder : holders.getOrDefault(place, List.of())) {
                if (!holder.username().equals(actor)) {
                    all.putIfAbsent(holder.recipient(), as);
                }
            }
        }
    }

    private List<UUID> places(WaitingCause cause) {
        return cause.enterprise()
                .map(List::of)
                .or(() -> cause.person().map(person -> employers.getOrDefault(person, List.of())))
                .orElseGet(List::of);
    }

    private static List<UUID> reached(List<UUID> places) {
        return places.isEmpty() ? List.of(WHOLE) : places;
    }

    /** Of those whose employers are told something. */
    private void findEmployers(List<WaitingCause> causes) {
        var persons = new HashSet<UUID>();
        causes.stream()
                .filter(cause -> cause.enterprise().isEmpty() && cause.isToldBeyondThePerson())
                .forEach(cause -> cause.person().ifPresent(persons::add));
        if (persons.isEmpty()) {
            return;
        }
        Sql.of(
                        jdbc,
                        "select distinct m.person_id, m.enterprise_id from employment m where m.person_id in (:persons) and %s",
                        EmploymentSql.employedOn("m", ":day"))
                .param("persons", persons)
                .param("day", day)
                .query(row -> {
                    put(employers, Rows.uuid(row, "person_id"), Rows.uuid(row, "enterprise_id"));
                });
    }

    private void findHolders(
            List<WaitingCause> causes, Audience of, String sql, AccountRole role, Map<UUID, List<Holder>> into) {
        Set<UUID> places = new HashSet<>();
        causes.stream()
                .filter(cause -> cause.audience().contains(of))
                .forEach(cause -> places.addAll(of == Audience.AUTHORITY ? reached(places(cause)) : places(cause)));
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql(sql)
                .param("role", role.name())
                .param("day", day)
                .param("places", places)
                .param("texts", places.stream().map(UUID::toString).toList())
                .param("whole", WHOLE)
                .query(row -> {
                    put(
                            into,
                            Rows.uuid(row, "place"),
                            new Holder(Rows.uuid(row, "recipient"), row.getString("username")));
                });
    }

    private static <T> void put(Map<UUID, List<T>> into, UUID key, T value) {
        into.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }
}
