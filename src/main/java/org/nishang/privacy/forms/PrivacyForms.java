package org.nishang.privacy.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.privacy.office.PrivacyOffice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The forms that the law asks for. Keeping one adds a version; earlier ones stay. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_PRIVACY + "')")
public class PrivacyForms {

    private static final int LONGEST = 8000;
    private static final int LONGEST_TITLE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrivacyOffice office;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    PrivacyForms(PrivacyOffice office, JdbcClient jdbc, AuditLog log, CurrentUser user, Clock clock) {
        this.office = office;
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The newest version of each, the newest first. */
    @Transactional(readOnly = true)
    public List<FormVersion> all() {
        office.require();
        return jdbc.sql("""
                        select f.* from privacy_form f
                        where f.number = (select max(x.number) from privacy_form x where x.form_id = f.form_id)
                        order by f.written_at desc""").query(PrivacyForms::version).list();
    }

    /**
     * The newest first.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @Transactional(readOnly = true)
    public List<FormVersion> versions(UUID form) {
        office.require();
        var versions = jdbc.sql("select f.* from privacy_form f where f.form_id = ? order by f.number desc")
                .param(form)
                .query(PrivacyForms::version)
                .list();
        if (versions.isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        return versions;
    }

    /** @throws Refusal {@code privacy.form.title}, {@code privacy.form.long} */
    public UUID begin(FormKind kind, String title, Map<String, String> fields) {
        office.require();
        var form = Uuids.next();
        add(form, 1, kind, title, fields);
        return form;
    }

    /** @throws Refusal {@code common.unknown-id}, {@code privacy.form.title}, {@code privacy.form.long} */
    public void keep(UUID form, String title, Map<String, String> fields) {
        var last = versions(form).getFirst();
        add(form, last.number() + 1, last.kind(), title, fields);
    }

    private void add(UUID form, int number, FormKind kind, String title, Map<String, String> fields) {
        String words = title.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw new Refusal("privacy.form.title", LONGEST_TITLE).at(FieldName.NAME);
        }
        if (fields.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new Refusal("privacy.form.long", LONGEST).at(FieldName.TEXT);
        }
        jdbc.sql("""
                        insert into privacy_form (form_id, number, kind, title, fields, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        form,
                        number,
                        kind.name(),
                        words,
                        JSON.writeValueAsString(fields),
                        user.actor(),
                        Rows.utc(clock.instant()))
                .update();
        log.record(user.actor(), "privacy.form-kept", form.toString(), kind.name() + " version=" + number);
    }

    private static FormVersion version(ResultSet row, int n) throws SQLException {
        return new FormVersion(
                Rows.uuid(row, "form_id"),
                row.getInt("number"),
                Rows.constant(row, "kind", FormKind.class),
                row.getString("title"),
                JSON.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                row.getString("written_by"),
                Rows.instant(row, "written_at"));
    }
}
