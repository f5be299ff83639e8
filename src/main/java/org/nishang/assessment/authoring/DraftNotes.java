package org.nishang.assessment.authoring;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote in drafts, and what was said and done about them. */
@Component
class DraftNotes {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    DraftNotes(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void editor(UUID draft) {
        jdbc.sql("insert ignore into item_draft_editor (draft_id, editor) values (?, ?)")
                .params(draft, user.actor())
                .update();
    }

    Set<String> editors(UUID draft) {
        return new HashSet<>(jdbc.sql("select editor from item_draft_editor where draft_id = ?")
                .param(draft)
                .query(String.class)
                .list());
    }

    /** @throws Refusal {@code assessment.draft.words} if there are too many */
    void note(UUID draft, DraftEvent deed, String words) {
        String said = words.strip();
        if (said.length() > LONGEST) {
            throw new Refusal("assessment.draft.words", LONGEST).at(FieldName.REASON);
        }
        jdbc.sql("""
                insert into item_draft_note (draft_id, number, at, actor, deed, words)
                select :draft, coalesce(max(number), 0) + 1, :at, :actor, :deed, :words
                from item_draft_note where draft_id = :draft""")
                .param("draft", draft)
                .param("at", Rows.utc(clock.instant()))
                .param("actor", user.actor())
                .param("deed", deed.name())
                .param("words", said)
                .update();
    }

    List<DraftSheet.Note> notes(UUID draft) {
        return jdbc.sql("select at, actor, deed, words from item_draft_note where draft_id = ? order by number")
                .param(draft)
                .query((row, n) -> new DraftSheet.Note(
                        Rows.instant(row, "at"),
                        row.getString("actor"),
                        Rows.constant(row, "deed", DraftEvent.class),
                        row.getString("words")))
                .list();
    }
}
