package org.nishang.certificate.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How papers look, in versions. The authority of the whole proposes one, a second person approves it, and from its day
 * on it makes the papers of certificates issued then; files that exist stay as they are.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class PaperTemplates {

    private final CertificateTemplates templates;
    private final Programmes programmes;
    private final SealBook seals;
    private final PaperPress press;
    private final Issuers issuers;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperTemplates(
            CertificateTemplates templates,
            Programmes programmes,
            SealBook seals,
            PaperPress press,
            Issuers issuers,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.templates = templates;
        this.programmes = programmes;
        this.seals = seals;
        this.press = press;
        this.issuers = issuers;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions, the newest of each template first. */
    @Transactional(readOnly = true)
    public List<TemplateRow> rows() {
        return read("");
    }

    /** @throws Refusal {@code common.unknown-id} if there is none */
    @Transactional(readOnly = true)
    public TemplateRow row(UUID id) {
        return read("where t.template_id = '" + id + "'").stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Whether the signed-in person may propose: papers are the same in all regions. */
    public boolean mayDecide() {
        return user.scope().everything();
    }

    /** @throws Refusal if a paper may not look like this, or others decide on it */
    public UUID propose(TemplateDraft draft) {
        refuseUnlessWhole();
        if (draft.validFrom().isBefore(today())) {
            throw new Refusal("certificate.template.day-past", today().toString()).at(FieldName.DAY);
        }
        if (!draft.programme().isEmpty()
                && programmes
                        .byCode(draft.programme())
                        .filter(one -> one.role() == draft.role())
                        .isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        UUID seal = draft.design().seal();
        if (seal != null) {
            seals.refuseUnlessUsable(seal);
        }
        var template = new CertificateTemplate(draft, next(draft), user.actor(), clock.instant());
        templates.saveAndFlush(template);
        log.record(user.actor(), "certificate.template-proposed", template.name(), "from " + draft.validFrom());
        return template.id();
    }

    private int next(TemplateDraft draft) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from certificate_template where role = ? and programme = ? for update")
                .params(draft.role().code(), draft.programme())
                .query(Integer.class)
                .single();
    }

    /** @throws Refusal {@code certificate.template.own} to whoever proposed it */
    @Consequential
    public void approve(UUID id) {
        refuseUnlessWhole();
        var template = lock(id);
        template.approve(user.actor(), today(), clock.instant());
        templates.saveAndFlush(template);
        log.record(user.actor(), "certificate.template-approved", template.name(), "");
    }

    /** @throws Refusal if it is in use already */
    @Consequential
    public void withdraw(UUID id) {
        refuseUnlessWhole();
        var template = lock(id);
        template.withdraw(user.actor(), today(), clock.instant());
        templates.saveAndFlush(template);
        log.record(user.actor(), "certificate.template-withdrawn", template.name(), "");
    }

    private void refuseUnlessWhole() {
        if (!mayDecide()) {
            throw new Refusal("certificate.template.whole-only");
        }
    }

    private CertificateTemplate lock(UUID id) {
        return templates.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /**
     * The picture of the real file, made for nobody.
     *
     * @throws Refusal if a paper may not look like this
     */
    @Transactional(readOnly = true)
    public PaperPreview preview(TrainingRole role, String programme, PaperDesign design, PaperSample sample) {
        return press.preview(
                sample.says(role, title(role, programme), issuers.shown(), today()),
                design.checked(),
                new PaperExtras(
                        Optional.ofNullable(design.seal()).map(seals::image), Optional.empty(), Optional.empty()));
    }

    private Text title(TrainingRole role, String programme) {
        return programmes.all().stream()
                .filter(one -> one.role() == role)
                .filter(one -> programme.isEmpty() || one.code().equals(programme))
                .map(Programme::title)
                .findFirst()
                .orElseGet(() -> PaperWords.role(role));
    }

    private List<TemplateRow> read(String where) {
        return jdbc.sql("""
                select t.*, (select count(*) from certificate_document d where d.template_id = t.template_id) papers,
                       exists (select 1 from certificate_template n
                               where n.role = t.role and n.programme = t.programme and n.approved and n.valid_from <= :today
                                 and (n.valid_from, n.number) > (t.valid_from, t.number)) followed
                from certificate_template t %s
                order by t.role desc, t.programme, t.number desc""".formatted(where))
                .param("today", today())
                .query((row, n) -> {
                    LocalDate from = row.getObject("valid_from", LocalDate.class);
                    @Nullable String decidedBy = row.getString("decided_by");
                    return new TemplateRow(
                            row.getObject("template_id", UUID.class),
                            TrainingRole.of(row.getString("role")),
                            row.getString("programme"),
                            row.getInt("number"),
                            PaperDesign.of(row.getString("design")),
                            from,
                            row.getString("proposed_by"),
                            Rows.instant(row.getObject("proposed_at", LocalDateTime.class)),
                            decidedBy,
                            Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class))
                                    .map(Rows::instant)
                                    .orElse(null),
                            state(decidedBy != null, row.getBoolean("approved"), from, row.getBoolean("followed")),
                            row.getString("proposed_by").equals(user.actor()),
                            row.getLong("papers"));
                })
                .list();
    }

    private TemplateRow.State state(boolean decided, boolean approved, LocalDate from, boolean followed) {
        if (!decided) {
            return TemplateRow.State.PROPOSED;
        }
        if (!approved) {
            return TemplateRow.State.WITHDRAWN;
        }
        if (from.isAfter(today())) {
            return TemplateRow.State.ANNOUNCED;
        }
        return followed ? TemplateRow.State.PAST : TemplateRow.State.IN_USE;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
