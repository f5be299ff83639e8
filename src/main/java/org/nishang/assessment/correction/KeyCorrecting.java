package org.nishang.assessment.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.paper.PaperDrawing;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Corrections of keys that were wrong. One person says what was wrong and sees what that changes, another approves it;
 * then everybody who had the question is marked again. Both results are kept, and no pass is taken away.
 */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class KeyCorrecting {

    private static final int LONGEST_LIST = 500;

    private static final String SELECT = """
            select r.*, v.revision from remark r join item_version v using (item_version_id)
            """;

    private final JdbcClient jdbc;
    private final ItemBank bank;
    private final KeyCorrections keys;
    private final CourseCatalogue courses;
    private final FinishedAttempts attempts;
    private final AuditLog log;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final Clock clock;

    KeyCorrecting(
            JdbcClient jdbc,
            ItemBank bank,
            KeyCorrections keys,
            CourseCatalogue courses,
            FinishedAttempts attempts,
            AuditLog log,
            CurrentUser user,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.keys = keys;
        this.courses = courses;
        this.attempts = attempts;
        this.log = log;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What may be corrected about a version, with the key that holds today.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @Transactional(readOnly = true)
    public KeySheet key(UUID version) {
        var item = known(version);
        int revision = jdbc.sql("select revision from item_version where item_version_id = ?")
                .param(version)
                .query(Integer.class)
                .single();
        return KeySheet.of(item, revision, keys.now().of(version));
    }

    /**
     * Asks for a correction; what it would change is counted from then on.
     *
     * @throws Refusal {@code assessment.key-correction.open-already}, and those of {@link KeyCorrectionRequest#to}
     */
    public UUID propose(KeyCorrectionRequest wish) {
        var item = known(wish.version());
        var correction = wish.to(keys.now().of(wish.version()), item);
        var id = Uuids.next();
        try {
            jdbc.sql("""
                    insert into remark (remark_id, item_version_id, item_code, exam, mode, correction, reason, requested_by,
                                        requested_at, state, reached, version)
                    values (:id, :version, :item, :exam, :mode, :correction, :reason, :by, :at, 'COUNTING', :reached, 0)""")
                    .param("id", id)
                    .param("version", wish.version())
                    .param("item", item.code())
                    .param("exam", bank.courseOf(item.code()).orElseThrow())
                    .param("mode", wish.mode().name())
                    .param("correction", json.writeValueAsString(correction))
                    .param("reason", wish.reason())
                    .param("by", user.actor())
                    .param("at", Rows.utc(clock.instant()))
                    .param("reached", FinishedAttempts.BEFORE_ALL)
                    .update();
        } catch (DuplicateKeyException open) {
            throw new Refusal("assessment.key-correction.open-already", item.code());
        }
        log.record(user.actor(), "assessment.remark-proposed", item.code(), wish.reason());
        return id;
    }

    /** Those that are not over, then the newest. */
    @Transactional(readOnly = true)
    public List<KeyCorrectionRow> list() {
        return jdbc.sql(SELECT + " order by r.state in ('DECLINED', 'DONE'), r.requested_at desc limit " + LONGEST_LIST)
                .query(this::row)
                .list();
    }

    /** Those that are asked for, in the same order. */
    @Transactional(readOnly = true)
    public List<KeyCorrectionRow> searched(KeyCorrectionQuery query) {
        return query.among(list());
    }

    /** How many wait for somebody else than who asks. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from remark where state = 'PROPOSED' and requested_by <> ?")
                .param(user.actor())
                .query(Integer.class)
                .single();
    }

    /** @throws Refusal {@code common.unknown-id} */
    @Transactional(readOnly = true)
    public KeyCorrectionSheet sheet(UUID id) {
        return jdbc.sql(SELECT + "where r.remark_id = ?")
                .param(id)
                .query(this::whole)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /**
     * Lets a correction hold from now on, and has everybody marked again.
     *
     * @throws Refusal {@code assessment.key-correction.own} to whoever asked for it,
     *     {@code assessment.key-correction.decided}, {@code assessment.key-correction.reason}
     */
    @Consequential
    public void approve(UUID id, String reason) {
        var open = open(id);
        String words = open.approve(user.actor(), reason);
        // Approvals wait for each other here: what is read under a stamp is whole.
        jdbc.sql("update item_key_change set changes = changes + 1, stamp = ? where place = 1")
                .param(Uuids.next())
                .update();
        jdbc.sql("""
                update remark set state = 'APPLYING', approval = (select changes from item_key_change), reached = ?,
                    examined = 0, decided_by = ?, decided_at = ?, decision = ?, version = version + 1
                where remark_id = ?""")
                .params(FinishedAttempts.BEFORE_ALL, user.actor(), Rows.utc(clock.instant()), words, id)
                .update();
        log.record(user.actor(), "assessment.remark-approved", open.item(), words);
    }

    /**
     * By another person, or by whoever asked for it; nothing is changed.
     *
     * @throws Refusal {@code assessment.key-correction.decided}, {@code assessment.key-correction.reason}
     */
    public void decline(UUID id, String reason) {
        var open = open(id);
        String words = open.decline(reason);
        jdbc.sql("""
                update remark set state = 'DECLINED', decided_by = ?, decided_at = ?, decision = ?, version = version + 1
                where remark_id = ?""").params(user.actor(), Rows.utc(clock.instant()), words, id).update();
        log.record(user.actor(), "assessment.remark-declined", open.item(), words);
    }

    /**
     * Tries again what could not be changed.
     *
     * @throws Refusal {@code assessment.key-correction.decided} if nothing is left
     */
    public void again(UUID id) {
        int restarted = jdbc.sql("""
                        update remark set state = 'APPLYING', reached = ?, examined = 0, failed = 0, version = version + 1
                        where remark_id = ? and state = 'DONE' and failed > 0
                          and not exists (select 1 from (select item_version_id, open_key from remark) other
                                          where other.open_key = remark.item_version_id)""").params(FinishedAttempts.BEFORE_ALL, id).update();
        if (restarted == 0) {
            throw new Refusal("assessment.key-correction.decided");
        }
        log.record(user.actor(), "assessment.remark-again", id.toString(), "");
    }

    private ProposedCorrection open(UUID id) {
        return jdbc.sql("select remark_id, item_code, requested_by, state from remark where remark_id = ? for update")
                .param(id)
                .query((row, n) -> new ProposedCorrection(
                        id,
                        row.getString("item_code"),
                        row.getString("requested_by"),
                        KeyCorrectionState.valueOf(row.getString("state"))))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private ItemVersion known(UUID version) {
        boolean known = jdbc.sql("select 1 from item_version where item_version_id = ?")
                .param(version)
                .query()
                .optionalValue()
                .isPresent();
        if (!known) {
            throw new Refusal("common.unknown-id");
        }
        return bank.version(version);
    }

    private KeyCorrectionRow row(ResultSet row, int n) throws SQLException {
        var content = bank.version(row.getObject("item_version_id", UUID.class)).content();
        return new KeyCorrectionRow(
                row.getObject("remark_id", UUID.class),
                row.getString("item_code"),
                row.getInt("revision"),
                row.getString("exam"),
                content.wording(content.stem()).words(),
                KeyCorrectionRequest.Mode.valueOf(row.getString("mode")),
                Rows.constant(row, "state", KeyCorrectionState.class),
                row.getString("reason"),
                row.getString("requested_by"),
                Rows.optionalInstant(row, "requested_at").orElseThrow());
    }

    private KeyCorrectionSheet whole(ResultSet row, int n) throws SQLException {
        var about = row(row, n);
        var item = bank.version(row.getObject("item_version_id", UUID.class));
        var correction = json.readValue(row.getString("correction"), KeyCorrection.class);
        boolean approved = row.getObject("approval") != null;
        return new KeyCorrectionSheet(
                about,
                item.content().wording(item.content().stem()),
                !FourEyes.are(user.actor(), about.requestedBy()),
                KeyWords.of(item),
                KeyWords.of(correction, item),
                row.getInt("examined"),
                attempts.all(),
                row.getInt("failed"),
                effect(about, row.getInt("had"), approved),
                isEnough(about, item),
                row.getString("decided_by"),
                Rows.optionalInstant(row, "decided_at").orElse(null),
                row.getString("decision"));
    }

    private KeyCorrectionEffect effect(KeyCorrectionRow about, int had, boolean approved) {
        String rows = approved && about.state() == KeyCorrectionState.DONE
                ? "select score_before, score_after, passed_before passed, pass_mark, must_pass_met from attempt_change where cause = ?"
                : "select score_before, score_after, passed, pass_mark, must_pass_met from remark_effect where remark_id = ?";
        return jdbc.sql("""
                select coalesce(sum(score_after > score_before), 0) as higher, coalesce(sum(score_after < score_before), 0) as lower,
                       coalesce(sum(not passed and score_after >= pass_mark and must_pass_met), 0) as passed_now,
                       coalesce(sum(passed and score_before >= pass_mark and (score_after < pass_mark or not must_pass_met)), 0) as failed_now
                from (%s) effect""".formatted(rows))
                .param(about.id())
                .query((row, n) -> new KeyCorrectionEffect(
                        had,
                        row.getInt("higher"),
                        row.getInt("lower"),
                        row.getInt("passed_now"),
                        row.getInt("failed_now")))
                .single();
    }

    /** Whether a paper can still be drawn. */
    private boolean isEnough(KeyCorrectionRow about, ItemVersion without) {
        var course = courses.current(about.exam());
        if (course.isEmpty()) {
            return true;
        }
        var rest = bank.current(about.exam()).stream()
                .filter(item -> !item.id().equals(without.id()))
                .toList();
        try {
            PaperDrawing.draw(rest, course.get().exam(), LocalDate.now(clock), new Random(1));
            return true;
        } catch (Refusal tooFew) {
            return false;
        }
    }
}
