package org.nishang.assessment.bank;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * The corrections that hold, of all versions: few, kept in memory, and read again as soon as the database says that
 * there is another one, whichever node approved it.
 */
@Component
public class KeyCorrections {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private volatile Known known = new Known(new UUID(0, 1), Map.of());

    KeyCorrections(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As they stand in the database at this moment. */
    public Held now() {
        UUID stamp = jdbc.sql("select stamp from item_key_change where place = 1")
                .query(UUID.class)
                .single();
        if (!known.stamp().equals(stamp)) {
            known = new Known(stamp, read());
        }
        return new Held(known.byVersion());
    }

    private Map<UUID, Since> read() {
        var byVersion = new HashMap<UUID, Since>();
        jdbc.sql("""
                select item_version_id, correction, decided_at from remark
                where approval is not null order by approval""").query((RowCallbackHandler) row -> byVersion.put(
                row.getObject("item_version_id", UUID.class),
                new Since(
                        json.readValue(row.getString("correction"), KeyCorrection.class),
                        Rows.instant(row, "decided_at"))));
        return Map.copyOf(byVersion);
    }

    record Since(KeyCorrection correction, Instant at) {}

    private record Known(UUID stamp, Map<UUID, Since> byVersion) {}

    /** The corrections of one moment. */
    public record Held(Map<UUID, Since> byVersion) {

        public KeyCorrection of(UUID version) {
            var since = byVersion.get(version);
            return since == null ? KeyCorrection.NONE : since.correction();
        }

        public Optional<Instant> since(UUID version) {
            return Optional.ofNullable(byVersion.get(version)).map(Since::at);
        }

        /** Whether the key that the version came with is not what it is marked by. */
        public boolean isWrong(ItemVersion item) {
            return !of(item.id()).spelled(item).equals(KeyCorrection.NONE.spelled(item));
        }

        public boolean isEmpty() {
            return byVersion.isEmpty();
        }

        public Question question(int position, Paper.Place place, ItemVersion item) {
            return Question.of(position, place, item, of(item.id()));
        }

        /** What would hold with one more. */
        public Held with(UUID version, KeyCorrection correction, Instant at) {
            var all = new HashMap<>(byVersion);
            all.put(version, new Since(correction, at));
            return new Held(all);
        }
    }
}
