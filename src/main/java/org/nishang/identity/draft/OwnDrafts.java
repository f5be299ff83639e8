package org.nishang.identity.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts of the signed-in person. They are sealed, and a table of them tells neither what was typed nor on which page.
 */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody, of the own account
public class OwnDrafts {

    /** Characters of all fields together; of more the draft before it stays. */
    static final int LONGEST = 200_000;

    private static final TypeReference<Map<String, FormDraft.Typed>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;
    private final Duration kept;

    OwnDrafts(
            JdbcClient jdbc,
            Secrets secrets,
            CurrentUser user,
            Clock clock,
            @Value("${nishang.sign-in.drafts-kept}") Duration kept) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
        this.kept = kept;
    }

    /** @param form which one it is: its address, and what it is about */
    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String form) {
        return jdbc.sql("select sealed, saved_at from form_draft where account_id = ? and form = ? and saved_at > ?")
                .params(account(), key(form), Rows.utc(clock.instant().minus(kept)))
                .query((row, n) -> new FormDraft(
                        JsonMapper.shared().readValue(secrets.decrypt(row.getBytes("sealed")), FIELDS),
                        Rows.instant(row, "saved_at")))
                .optional();
    }

    /** In the place of the draft before it. Those that are too old go. */
    public void keep(String form, Map<String, FormDraft.Typed> fields) {
        String text = JsonMapper.shared().writeValueAsString(fields);
        if (text.length() > LONGEST) {
            return;
        }
        jdbc.sql("""
                insert into form_draft (account_id, form, sealed, saved_at) values (:account, :form, :sealed, :now)
                on duplicate key update sealed = :sealed, saved_at = :now""")
                .param("account", account())
                .param("form", key(form))
                .param("sealed", secrets.encrypt(text))
                .param("now", Rows.utc(clock.instant()))
                .update();
        jdbc.sql("delete from form_draft where saved_at <= ?")
                .param(Rows.utc(clock.instant().minus(kept)))
                .update();
    }

    public void discard(String form) {
        jdbc.sql("delete from form_draft where account_id = ? and form = ?")
                .params(account(), key(form))
                .update();
    }

    private UUID account() {
        return user.get().account().value();
    }

    private byte[] key(String form) {
        return secrets.searchHash("form draft " + form);
    }
}
