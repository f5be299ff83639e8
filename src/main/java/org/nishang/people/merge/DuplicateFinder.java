package org.nishang.people.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for records with a {@link DuplicateSign} in common that nobody has told apart. */
@Component
public class DuplicateFinder {

    /** More than this with the same signs are no slip but a file gone wrong. */
    private static final int CROWD = 20;

    private static final Map<DuplicateSign, String> GROUPS = Map.of(
            DuplicateSign.NUMBER,
            """
                    select group_concat(distinct i.person_id)
                    from (select distinct claimed_hash from person_identity where claimed_hash is not null and merged_into is null) k
                         join person_identity i on i.document_hash = k.claimed_hash or i.claimed_hash = k.claimed_hash
                    where i.merged_into is null group by k.claimed_hash having count(*) > 1""",
            DuplicateSign.BORN,
            alike("born_hash is not null", "name_pinyin, born_hash"),
            DuplicateSign.MOBILE,
            alike("mobile is not null", "name_pinyin, mobile"),
            DuplicateSign.LAST4,
            alike("document_last4 <> ''", "name_pinyin, document_last4"),
            DuplicateSign.HIRED,
            """
                    select group_concat(distinct i.person_id) from employment m join person_identity i using (person_id)
                    group by m.enterprise_id, m.joined_on, i.name_pinyin having count(distinct i.person_id) > 1""");

    private final JdbcClient jdbc;

    DuplicateFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String alike(String condition, String same) {
        return "select group_concat(person_id) from person_identity where merged_into is null and %s group by %s having count(*) > 1"
                .formatted(condition, same);
    }

    record Pair(UUID one, UUID other) {

        static Pair of(UUID a, UUID b) {
            // In the order of their text, as the database and the time of registration have it.
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    Map<Pair, Set<DuplicateSign>> find() {
        Map<Pair, Set<DuplicateSign>> pairs = new HashMap<>();
        GROUPS.forEach((sign, sql) -> jdbc.sql(sql).query(String.class).list().stream()
                .map(DuplicateFinder::ids)
                .filter(group -> group.size() <= CROWD)
                .forEach(group -> add(pairs, group, sign)));
        apart().forEach(pairs::remove);
        return pairs;
    }

    private static List<UUID> ids(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(id -> id.length() == 36)
                .map(UUID::fromString)
                .toList();
    }

    private static void add(Map<Pair, Set<DuplicateSign>> pairs, List<UUID> group, DuplicateSign sign) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                pairs.computeIfAbsent(Pair.of(group.get(i), group.get(j)), pair -> EnumSet.noneOf(DuplicateSign.class))
                        .add(sign);
            }
        }
    }

    private Set<Pair> apart() {
        return new HashSet<>(jdbc.sql("select one_id, other_id from person_apart")
                .query((row, n) -> Pair.of(row.getObject("one_id", UUID.class), row.getObject("other_id", UUID.class)))
                .list());
    }

    /** All ids of some pairs, each once. */
    static List<UUID> people(Set<Pair> pairs) {
        var people = new HashSet<UUID>();
        pairs.forEach(pair -> {
            people.add(pair.one());
            people.add(pair.other());
        });
        return new ArrayList<>(people);
    }
}
