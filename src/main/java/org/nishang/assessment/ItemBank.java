package org.nishang.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Sha256;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.course.CourseVersionLoaded;
import org.nishang.course.PackItem;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/**
 * The items of all courses. Versions never change, so they are read once and kept in memory; an
 * item that came in changed gets a new version, and one that a pack no longer has is retired.
 */
@Service
class ItemBank {

    private final JdbcClient jdbc;
    private final KeyCorrections keys;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<UUID, ItemVersion> versions = new ConcurrentHashMap<>();
    private final Map<String, List<ItemVersion>> current = new ConcurrentHashMap<>();

    ItemBank(JdbcClient jdbc, KeyCorrections keys, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The newest version of each item of a course that is not retired, and whose key was not found
     * to be wrong.
     */
    List<ItemVersion> current(String course) {
        var held = keys.now();
        var all = inUse(course);
        return held.isEmpty()
                ? all
                : all.stream().filter(version -> !held.isWrong(version)).toList();
    }

    private List<ItemVersion> inUse(String course) {
        return current.computeIfAbsent(
                course,
                code -> {
                    var found =
                            jdbc.sql(
                                            SELECT
                                                    + """
                            where i.course_code = ? and v.retired_at is null
                              and v.revision = (select max(n.revision) from item_version n where n.item_code = v.item_code)
                            order by v.item_code""")
                                    .param(code)
                                    .query(this::read)
                                    .list();
                    found.forEach(version -> versions.put(version.id(), version));
                    return found;
                });
    }

    /**
     * @throws java.util.NoSuchElementException if there is no such version: papers only name
     *     versions that exist
     */
    ItemVersion version(UUID id) {
        return versions.computeIfAbsent(
                id,
                missing ->
                        jdbc.sql(SELECT + "where v.item_version_id = ?")
                                .param(missing)
                                .query(this::read)
                                .optional()
                                .orElseThrow());
    }

    /** The course that an item belongs to. */
    Optional<String> courseOf(String item) {
        return jdbc.sql("select course_code from item where item_code = ?")
                .param(item)
                .query(String.class)
                .optional();
    }

    /** Every version that items of the course ever had; by code, the oldest first. */
    List<ItemRevision> revisions(String course) {
        return jdbc.sql(SELECT + "where i.course_code = ? order by v.item_code, v.revision")
                .param(course)
                .query(
                        (row, n) -> {
                            var retired = row.getObject("retired_at", LocalDateTime.class);
                            return new ItemRevision(
                                    read(row, n),
                                    row.getInt("revision"),
                                    retired == null ? null : retired.toInstant(ZoneOffset.UTC));
                        })
                .list();
    }

    @EventListener
    @Transactional
    void on(CourseVersionLoaded loaded) {
        String course = loaded.course().code();
        Map<String, Known> known = new HashMap<>();
        jdbc.sql(
                        """
                select v.item_code, v.revision, v.content_hash, v.retired_at
                from item i join item_version v using (item_code)
                where i.course_code = ? order by v.revision""")
                .param(course)
                .query(
                        (row, n) ->
                                new Known(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getObject(4) != null))
                .list()
                .forEach(version -> known.put(version.code(), version));
        for (PackItem item : loaded.items()) {
            store(course, item, known.remove(item.code()));
        }
        known.values().stream()
                .filter(left -> !left.retired())
                .forEach(left -> retire(left.code()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        current.remove(course);
                    }
                });
    }

    private void store(String course, PackItem item, @Nullable Known known) {
        String content = json.writeValueAsString(ItemContent.of(item));
        String hash =
                Sha256.hex(
                        String.join(
                                "\n",
                                item.fact(),
                                item.topic(),
                                item.kind(),
                                item.validFrom() + "/" + item.validTo(),
                                content));
        if (known == null) {
            jdbc.sql("insert into item values (?, ?)").params(item.code(), course).update();
        } else if (known.hash().equals(hash) && !known.retired()) {
            return;
        } else {
            retire(item.code());
        }
        jdbc.sql(
                        """
                insert into item_version (item_version_id, item_code, revision, fact_id, topic, kind, difficulty,
                                          valid_from, valid_to, content, content_hash)
                values (:id, :code, :revision, :fact, :topic, :kind, :difficulty, :from, :to, :content, :hash)""")
                .param("id", Uuids.next())
                .param("code", item.code())
                .param("revision", known == null ? 1 : known.revision() + 1)
                .param("fact", item.fact())
                .param("topic", item.topic())
                .param("kind", ItemKind.of(item.kind()).name())
                .param("difficulty", item.difficulty())
                .param("from", item.validFrom())
                .param("to", item.validTo())
                .param("content", content)
                .param("hash", hash)
                .update();
    }

    private void retire(String code) {
        jdbc.sql(
                        "update item_version set retired_at = ? where item_code = ? and retired_at is null")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), code)
                .update();
        versions.values().removeIf(version -> version.code().equals(code));
    }

    private static final String SELECT =
            """
            select v.*, f.edition, f.clause_zh, f.clause_en
            from item_version v join item i using (item_code) join fact f using (fact_id)
            """;

    private ItemVersion read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new ItemVersion(
                row.getObject("item_version_id", UUID.class),
                row.getString("item_code"),
                row.getString("topic"),
                ItemKind.valueOf(row.getString("kind")),
                row.getInt("difficulty"),
                row.getString("fact_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("retired_at") != null,
                json.readValue(row.getString("content"), ItemContent.class),
                row.getString("edition"),
                new Text(row.getString("clause_zh"), row.getString("clause_en")));
    }

    private record Known(String code, int revision, String hash, boolean retired) {}
}
