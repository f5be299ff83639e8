package org.nishang.assessment.bank;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.Sha256;
import org.nishang.common.Uuids;
import org.nishang.course.CourseVersionLoaded;
import org.nishang.course.PackItem;
import org.nishang.platform.database.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * What goes into the bank and out of it. An item that a pack brings changed gets a new version, and one that it no
 * longer has is retired, unless people have changed or retired the item: then what the pack says waits for a person.
 */
@Component
public class ItemStore {

    static final String GONE = "GONE";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ItemBank bank;
    private final Clock clock;

    ItemStore(JdbcClient jdbc, ObjectMapper json, ItemBank bank, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * The newest version of an item.
     *
     * @param mark of what it says
     * @param packMark what the pack said when it was last settled
     * @param byPeople whether people wrote it or took it out
     */
    public record Newest(
            String code,
            UUID version,
            int revision,
            String mark,
            boolean retired,
            boolean byPeople,
            @Nullable String packMark,
            @Nullable String conflictMark) {}

    @EventListener
    @Transactional
    void on(CourseVersionLoaded loaded) {
        String course = loaded.course().code();
        Map<String, Newest> known = new HashMap<>();
        newest("i.course_code = ?", course).forEach(one -> known.put(one.code(), one));
        for (PackItem item : loaded.items()) {
            fromPack(course, item, known.remove(item.code()));
        }
        known.values().forEach(this::gone);
        bank.changed(course);
    }

    private void fromPack(String course, PackItem item, @Nullable Newest known) {
        String mark = mark(item);
        if (known == null) {
            write(course, item, null, null);
        } else if (known.byPeople()) {
            boolean same = mark.equals(known.packMark());
            conflict(item.code(), same ? null : mark, same ? null : json.writeValueAsString(ItemForms.of(item)));
            return;
        } else if (!known.mark().equals(mark) || known.retired()) {
            retire(item.code(), null, null);
            write(course, item, null, null);
        }
        settle(item.code(), mark);
    }

    private void gone(Newest left) {
        if (left.packMark() == null || left.packMark().equals(GONE)) {
            return;
        }
        if (left.byPeople() && !left.retired()) {
            conflict(left.code(), GONE, null);
        } else {
            retire(left.code(), null, null);
            settle(left.code(), GONE);
        }
    }

    private void conflict(String code, @Nullable String mark, @Nullable String form) {
        jdbc.sql("update item set conflict_mark = ?, conflict_form = ? where item_code = ?")
                .params(java.util.Arrays.asList(mark, form, code))
                .update();
    }

    /** What the pack says is dealt with. */
    public void settle(String code, String mark) {
        jdbc.sql("update item set pack_mark = ?, conflict_mark = null, conflict_form = null where item_code = ?")
                .params(mark, code)
                .update();
    }

    /** The newest version, while nobody else can change the item. */
    public Optional<Newest> lock(String code) {
        jdbc.sql("select item_code from item where item_code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
        return newest(code);
    }

    public Optional<Newest> newest(String code) {
        return newest("i.item_code = ?", code).stream().findFirst();
    }

    private java.util.List<Newest> newest(String where, String parameter) {
        return jdbc.sql("""
                select i.item_code, i.pack_mark, i.conflict_mark, v.item_version_id, v.revision, v.content_hash,
                       v.difficulty, v.retired_at is not null retired, v.origin = 'PORTAL' or v.retired_by is not null by_people
                from item i join item_version v using (item_code)
                where %s and v.revision = (select max(n.revision) from item_version n where n.item_code = i.item_code)""".formatted(where))
                .param(parameter)
                .query((row, n) -> new Newest(
                        row.getString("item_code"),
                        row.getObject("item_version_id", UUID.class),
                        row.getInt("revision"),
                        row.getString("content_hash") + "/" + row.getInt("difficulty"),
                        row.getBoolean("retired"),
                        row.getBoolean("by_people"),
                        row.getString("pack_mark"),
                        row.getString("conflict_mark")))
                .list();
    }

    /** What an item says, in short; the same for the same item only. */
    public String mark(PackItem item) {
        return hash(item, json.writeValueAsString(ItemContent.of(item))) + "/" + item.difficulty();
    }

    private static String hash(PackItem item, String content) {
        return Sha256.hex(String.join(
                "\n", item.fact(), item.topic(), item.kind(), item.validFrom() + "/" + item.validTo(), content));
    }

    /**
     * A new version, the only one in use from now on.
     *
     * @param writtenBy nobody = a pack
     */
    public UUID write(String course, PackItem item, @Nullable String writtenBy, @Nullable String approvedBy) {
        String content = json.writeValueAsString(ItemContent.of(item));
        jdbc.sql("insert ignore into item (item_code, course_code) values (?, ?)")
                .params(item.code(), course)
                .update();
        retire(item.code(), null, null);
        UUID id = Uuids.next();
        jdbc.sql("""
                insert into item_version (item_version_id, item_code, revision, fact_id, topic, kind, difficulty,
                                          valid_from, valid_to, content, content_hash, origin, written_by, approved_by, approved_at)
                select :id, :code, coalesce(max(revision), 0) + 1, :fact, :topic, :kind, :difficulty,
                       :from, :to, :content, :hash, :origin, :writer, :approver, :now
                from item_version where item_code = :code""")
                .param("id", id)
                .param("code", item.code())
                .param("fact", item.fact())
                .param("topic", item.topic())
                .param("kind", ItemKind.of(item.kind()).name())
                .param("difficulty", item.difficulty())
                .param("from", item.validFrom())
                .param("to", item.validTo())
                .param("content", content)
                .param("hash", hash(item, content))
                .param("origin", writtenBy == null ? "PACK" : "PORTAL")
                .param("writer", writtenBy)
                .param("approver", approvedBy)
                .param("now", approvedBy == null ? null : now())
                .update();
        bank.changed(course);
        return id;
    }

    /**
     * Takes what is in use out of it.
     *
     * @param by nobody = a newer version or a pack does
     */
    public void retire(String code, @Nullable String by, @Nullable String reason) {
        jdbc.sql("""
                update item_version set retired_at = :now, retired_by = :by, retire_reason = :reason
                where item_code = :code and retired_at is null""")
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .param("code", code)
                .update();
        bank.courseOf(code).ifPresent(bank::changed);
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }
}
