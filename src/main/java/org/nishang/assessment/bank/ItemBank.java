package org.nishang.assessment.bank;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Text;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/**
 * The items of all courses as they stand. Versions never change, so they are read once and kept in memory; what goes
 * into the bank is decided in {@link ItemStore}.
 */
@Service
public class ItemBank {

    private final JdbcClient jdbc;
    private final KeyCorrections keys;
    private final ObjectMapper json;
    private final Map<UUID, ItemVersion> versions = new ConcurrentHashMap<>();
    private final Map<String, List<ItemVersion>> newest = new ConcurrentHashMap<>();

    ItemBank(JdbcClient jdbc, KeyCorrections keys, ObjectMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /** The newest version of each item of a course that is not retired, and whose key was not found to be wrong. */
    public List<ItemVersion> current(String course) {
        return newest(course).stream().filter(version -> !version.retired()).toList();
    }

    /**
     * The newest version of each item of a course, for who draws papers: a case is no case without the questions that
     * are out of use, which are marked as retired, those with a wrong key too.
     */
    public List<ItemVersion> newest(String course) {
        var held = keys.now();
        var all = kept(course);
        return held.isEmpty()
                ? all
                : all.stream()
                        .map(version -> held.isWrong(version) ? version.outOfUse() : version)
                        .toList();
    }

    private List<ItemVersion> kept(String course) {
        return newest.computeIfAbsent(course, code -> {
            var found = jdbc.sql(SELECT + """
                            where i.course_code = ?
                              and v.revision = (select max(n.revision) from item_version n where n.item_code = v.item_code)
                            order by v.item_code""").param(code).query(this::read).list();
            found.forEach(version -> versions.put(version.id(), version));
            return found;
        });
    }

    /** @throws java.util.NoSuchElementException if there is no such version: papers only name versions that exist */
    public ItemVersion version(UUID id) {
        return versions.computeIfAbsent(
                id,
                missing -> jdbc.sql(SELECT + "where v.item_version_id = ?")
                        .param(missing)
                        .query(this::read)
                        .optional()
                        .orElseThrow());
    }

    /** The course that an item belongs to. */
    public Optional<String> courseOf(String item) {
        return jdbc.sql("select course_code from item where item_code = ?")
                .param(item)
                .query(String.class)
                .optional();
    }

    /** Every version that items of the course ever had; by code, the oldest first. */
    public List<ItemRevision> revisions(String course) {
        return jdbc.sql(SELECT + "where i.course_code = ? order by v.item_code, v.revision")
                .param(course)
                .query((row, n) -> {
                    var retired = row.getObject("retired_at", LocalDateTime.class);
                    return new ItemRevision(
                            read(row, n),
                            row.getInt("revision"),
                            retired == null ? null : retired.toInstant(ZoneOffset.UTC));
                })
                .list();
    }

    /** Versions of the course came in or went out: they are read anew, also after a roll-back. */
    void changed(String course) {
        forget(course);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget(course);
            }
        });
    }

    private void forget(String course) {
        newest.remove(course);
        versions.clear();
    }

    private static final String SELECT = """
            select v.*, coalesce(v.valid_to, f.valid_to) ends, f.edition, f.clause_zh, f.clause_en
            from item_version v join item i using (item_code) join fact f using (fact_id)
            """;

    private ItemVersion read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new ItemVersion(
                row.getObject("item_version_id", UUID.class),
                row.getString("item_code"),
                row.getString("topic"),
                Rows.constant(row, "kind", ItemKind.class),
                row.getInt("difficulty"),
                row.getString("fact_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("retired_at") != null,
                json.readValue(row.getString("content"), ItemContent.class),
                row.getString("edition"),
                new Text(row.getString("clause_zh"), row.getString("clause_en")));
    }
}
