package org.nishang.certificate.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.life.CertificateGranting;
import org.nishang.certificate.life.Dossier;
import org.nishang.certificate.life.Dossier.Past;
import org.nishang.certificate.life.Dossiers;
import org.nishang.certificate.life.Grant;
import org.nishang.certificate.life.HeldCertificate;
import org.nishang.certificate.life.ProgrammeAllowance;
import org.nishang.certificate.life.Succession;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.RuleLock;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdDone;
import org.nishang.cpd.CpdTally;
import org.nishang.identity.CurrentUser;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews a certificate by continuing education, and records by how much of which: all in one transaction. Whoever calls
 * has decided who may.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CpdRenewal {

    private final CertificateGranting granting;
    private final RuleLock rules;
    private final Dossiers dossiers;
    private final CpdTally tally;
    private final Programmes programmes;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    CpdRenewal(
            CertificateGranting granting,
            RuleLock rules,
            Dossiers dossiers,
            CpdTally tally,
            Programmes programmes,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.granting = granting;
        this.rules = rules;
        this.dossiers = dossiers;
        this.tally = tally;
        this.programmes = programmes;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the number of the new certificate
     * @throws Refusal {@code certificate.barred}, {@code certificate.path.…}, {@code certificate.renewal.…}
     */
    public String renew(HeldCertificate certificate) {
        var day = LocalDate.now(clock);
        var rule = rules.lock(certificate.role(), day);
        // Read under the lock: of two at once the second sees what the first has done.
        var dossier = dossiers.of(certificate.person(), certificate.role(), day);
        var old = renewable(dossier, certificate, rule);
        var demand = rule.cpd().orElseThrow(() -> new Refusal("certificate.path.not-accepted"));
        var account = CpdAccount.of(demand, old.issuedOn(), old.lastDay(), day, done(certificate, old));
        if (!account.isEnough()) {
            throw new Refusal(
                    "certificate.renewal.cpd-missing", account.hoursMissing().toPlainString(), account.auditsMissing());
        }
        var grant = new Grant(
                certificate.person(),
                certificate.role(),
                certificate.programme(),
                null,
                title(certificate),
                account.hours(),
                null,
                day);
        var renewed = granting.issue(
                grant,
                granting.holder(grant),
                Succession.of(rule, old.lastDay(), day),
                java.util.Optional.of(old.id()));
        record(renewed, account);
        log.record(
                user.actor(),
                "certificate.renewed-by-cpd",
                renewed.number(),
                "%s: %s h, %d audits".formatted(old.number(), account.hours(), account.audits()));
        return renewed.number();
    }

    private static Past renewable(Dossier dossier, HeldCertificate certificate, CertificationRule rule) {
        dossier.bar().ifPresent(bar -> {
            throw ProgrammeAllowance.refusal(bar);
        });
        var old = dossier.certificates().stream()
                .filter(past -> past.id().equals(certificate.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal("certificate.path.nothing-to-renew"));
        if (old.renewed()) {
            throw new Refusal("certificate.renewal.renewed-already");
        }
        if (!old.isWhole()) {
            throw new Refusal("certificate.renewal.ends");
        }
        if (dossier.predecessor(rule).filter(old::equals).isEmpty()) {
            throw new Refusal("certificate.path.nothing-to-renew");
        }
        if (!rule.isRenewable(old.lastDay(), dossier.day())) {
            throw new Refusal(
                    "certificate.path.too-early", rule.opens(old.lastDay()).toString());
        }
        return old;
    }

    private List<CpdDone> done(HeldCertificate certificate, Past old) {
        return tally.of(List.of(certificate.person()), old.issuedOn()).stream()
                .filter(one -> one.countsFor(certificate.role()))
                .toList();
    }

    /** As the old paper says; of a certificate without one, as the role's programme is called. */
    private Text title(HeldCertificate certificate) {
        return jdbc.sql("select frozen from certificate_document where certificate_id = ?")
                .param(certificate.id().value())
                .query(String.class)
                .optional()
                .map(FrozenCertificate::of)
                .map(FrozenCertificate::title)
                .orElseGet(() -> title(certificate.role()));
    }

    private Text title(TrainingRole role) {
        return programmes.all().stream()
                .filter(one -> one.role() == role && one.kind() == ProgrammeKind.FULL)
                .map(Programme::title)
                .findFirst()
                .orElseThrow(() -> new Refusal("certificate.renewal.no-title"));
    }

    private void record(HeldCertificate renewed, CpdAccount account) {
        jdbc.sql("""
                insert into certificate_ground (certificate_id, hours, hours_needed, audits, audits_needed, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        renewed.id().value(),
                        account.hours(),
                        account.hoursNeeded(),
                        account.audits(),
                        account.auditsNeeded(),
                        user.actor(),
                        Rows.utc(clock.instant()))
                .update();
        for (int position = 0; position < account.items().size(); position++) {
            var item = account.items().get(position);
            jdbc.sql("""
                    insert into certificate_ground_item (certificate_id, position, cpd_id, done_on, hours, audits)
                    values (:certificate, :position, :cpd, :day, :hours, :audits)""")
                    .param("certificate", renewed.id().value())
                    .param("position", position)
                    .param("cpd", item.record().orElse(null))
                    .param("day", item.day())
                    .param("hours", item.hours())
                    .param("audits", item.audits())
                    .update();
        }
    }
}
