package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The employments of the persons that a file names, with what its lines so far made of them. */
public final class Stints {

    public static final String SELECT =
            "select m.employment_id, m.person_id, m.enterprise_id, m.posts, m.joined_on, m.left_on from employment m";

    public static final String UPDATE =
            "update employment set posts = ?, left_on = ?, version = version + 1 where employment_id = ?";

    public static final String INSERT =
            "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version) values (?, ?, ?, ?, ?, ?, 0)";

    public static final RowMapper<Stint> ROW = (row, n) -> new Stint(
            Rows.uuid(row, "employment_id"),
            Rows.uuid(row, "person_id"),
            Rows.uuid(row, "enterprise_id"),
            row.getString("posts"),
            Rows.day(row, "joined_on"),
            Rows.dayOrNull(row, "left_on"));

    private final JdbcClient jdbc;
    private final Map<UUID, List<Stint>> byPerson = new HashMap<>();

    public Stints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void load(Collection<UUID> persons) {
        Set<UUID> fresh = new HashSet<>(persons);
        fresh.removeAll(byPerson.keySet());
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(person -> byPerson.put(person, new ArrayList<>(1)));
        jdbc.sql(SELECT + " where m.person_id in (:persons)")
                .param("persons", fresh)
                .query(ROW)
                .list()
                .forEach(stint -> of(stint.person()).add(stint));
    }

    /** All of a person. */
    public List<Stint> of(UUID person) {
        return byPerson.computeIfAbsent(person, one -> new ArrayList<>(1));
    }

    public Optional<Stint> find(UUID person, UUID enterprise, LocalDate joinedOn) {
        return of(person).stream()
                .filter(stint -> stint.enterprise().equals(enterprise)
                        && stint.joinedOn().equals(joinedOn))
                .findFirst();
    }

    public Optional<Stint> overlapping(Stint wanted) {
        return of(wanted.person()).stream().filter(wanted::overlaps).findFirst();
    }

    /**
     * Whether the person works on the day joined at one of the enterprises that the other became part of, as an
     * employment does that began later than the merger.
     */
    public boolean goesOn(Stint wanted, Collection<UUID> heirs) {
        return of(wanted.person()).stream()
                .filter(stint -> heirs.contains(stint.enterprise()))
                .anyMatch(stint -> stint.isOn(wanted.joinedOn()));
    }

    /** From now on it is as the line says. */
    public void put(Stint stint) {
        of(stint.person()).removeIf(other -> other.id().equals(stint.id()));
        of(stint.person()).add(stint);
    }
}
