package org.nishang.certificate.paper;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Images of the authority's seal, as the authority supplies them. Each is kept as it came, with its hash; every file
 * that one is put on is recorded.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class PaperSeals {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    PaperSeals(JdbcClient jdbc, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SealRow> rows() {
        return jdbc.sql("""
                select s.seal_id, s.name, s.sha256, s.pixels, s.millimetres, s.supplied_by, s.supplied_at, s.retired_at is not null retired,
                       (select count(*) from paper_seal_use u where u.seal_id = s.seal_id) uses
                from paper_seal s order by s.supplied_at desc""")
                .query((row, n) -> new SealRow(
                        row.getObject("seal_id", UUID.class),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("pixels"),
                        row.getInt("millimetres"),
                        row.getString("supplied_by"),
                        Rows.instant(row, "supplied_at"),
                        row.getBoolean("retired"),
                        row.getLong("uses")))
                .list();
    }

    /**
     * @param png on a transparent ground, square, 300 dpi or more at its size
     * @param millimetres across, on paper
     * @throws Refusal with what is wrong with the image
     */
    public UUID supply(String name, byte[] png, int millimetres) {
        if (!user.scope().everything()) {
            throw new Refusal("certificate.template.whole-only");
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refusal("certificate.seal.name", LONGEST_NAME).at(FieldName.NAME);
        }
        int pixels = SealImages.check(png, millimetres);
        UUID id = Uuids.next();
        String sha256 = Sha256.hex(png);
        jdbc.sql(
                        "insert into paper_seal (seal_id, name, png, sha256, pixels, millimetres, supplied_by, supplied_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, called, png, sha256, pixels, millimetres, user.actor(), now())
                .update();
        log.record(user.actor(), "certificate.seal-supplied", called, "sha256 " + sha256);
        return id;
    }

    /** It is offered no more; templates that have it keep it. */
    @Consequential
    public void retire(UUID id) {
        if (!user.scope().everything()) {
            throw new Refusal("certificate.template.whole-only");
        }
        int done = jdbc.sql(
                        "update paper_seal set retired_by = ?, retired_at = ? where seal_id = ? and retired_at is null")
                .params(user.actor(), now(), id)
                .update();
        if (done == 0) {
            throw new Refusal("common.unknown-id");
        }
        log.record(user.actor(), "certificate.seal-retired", id.toString(), "");
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }
}
