package org.nishang.people.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Recorded;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.CurrentUser;
import org.nishang.people.person.Particulars;
import org.nishang.people.person.ScopeListing;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a file of persons back: new ones go, corrected ones are as before, listings end. */
@Component
class PersonUndo {

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final List<Dependants> dependants;
    private final Secrets secrets;
    private final CurrentUser user;

    PersonUndo(JdbcClient jdbc, BatchWriter writer, List<Dependants> dependants, Secrets secrets, CurrentUser user) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.dependants = dependants;
        this.secrets = secrets;
        this.user = user;
    }

    /** A person as a file of persons has it. */
    private record Held(UUID id, Particulars is) implements Recorded {

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public @Nullable Object[] facts() {
            return is.facts();
        }
    }

    void undo(UUID batch, List<Change> changes) {
        var ids = TakenBack.ids(changes);
        var before = before(batch, ids);
        var unlisted = new HashMap<UUID, Integer>();
        var rest = new ArrayList<Change>();
        for (Change change : changes) {
            if (change.before().equals(PersonImport.LISTED)) {
                unlisted.put(UUID.fromString(change.subject()), change.row());
            } else {
                rest.add(change);
            }
        }
        var back = TakenBack.of(rest, present(ids));
        for (var line : back.corrected()) {
            if (!before.containsKey(line.now().id())) {
                throw new Refusal("common.register.changed-since", line.row());
            }
        }
        unlist(unlisted);
        remove(back.removedRows());
        writer.write(
                Particulars.UPDATE,
                back.restored((now, packed) ->
                        Objects.requireNonNull(before.get(now.id())).row(now.id())));
    }

    private void unlist(Map<UUID, Integer> rows) {
        for (var row : rows.entrySet()) {
            long employments = Sql.of(
                            jdbc,
                            "select count(*) from employment m join enterprise e using (enterprise_id) where m.person_id = :id and %s",
                            user.scope().enterprises("e"))
                    .param("id", row.getKey())
                    .query(Long.class)
                    .single();
            if (employments > 0) {
                throw new Refusal("people.undo.has-employments", row.getValue(), 1);
            }
        }
        endListings(rows);
    }

    private void endListings(Map<UUID, Integer> rows) {
        var ended = new ArrayList<@Nullable Object[]>();
        for (UUID id : rows.keySet()) {
            ScopeListing.parts(user.scope()).forEach(part -> ended.add(BatchWriter.row(id, part)));
        }
        writer.write("delete from person_listing where person_id = ? and listed_for = ?", ended);
    }

    private void remove(Map<UUID, Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Dependants.refuse(dependants, Dependants.On.PERSON, rows);
        endListings(rows);
        jdbc.sql("select person_id from person_listing where person_id in (:ids)")
                .param("ids", rows.keySet())
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    throw new Refusal("people.undo.listed", rows.getOrDefault(id, 0));
                });
        var keys = rows.keySet().stream().map(id -> BatchWriter.row(id)).toList();
        writer.write("delete from person_identity_before where person_id = ?", keys);
        writer.write("delete from person_identity where person_id = ?", keys);
        writer.write("delete from person where person_id = ?", keys);
    }

    private List<Held> present(List<UUID> ids) {
        return jdbc.sql("select person_id, name, sex, mobile from person_identity where person_id in (:ids) for update")
                .param("ids", ids)
                .query((row, n) -> new Held(
                        Rows.uuid(row, "person_id"),
                        new Particulars(row.getString("name"), row.getInt("sex"), row.getString("mobile"))))
                .list();
    }

    private Map<UUID, Particulars> before(UUID batch, List<UUID> ids) {
        Map<UUID, Particulars> before = new HashMap<>();
        jdbc.sql("select person_id, cipher from person_identity_before where batch_id = :batch and person_id in (:ids)")
                .param("batch", batch)
                .param("ids", ids)
                .query(row -> {
                    before.put(
                            Rows.uuid(row, "person_id"), Particulars.unpacked(secrets.decrypt(row.getBytes("cipher"))));
                });
        return before;
    }
}
