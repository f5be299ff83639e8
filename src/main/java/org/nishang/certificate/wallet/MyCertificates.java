package org.nishang.certificate.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.life.WaitingCertificates;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner's own certificates. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyCertificates {

    private final JdbcClient jdbc;
    private final WaitingCertificates waiting;
    private final CurrentUser user;
    private final Clock clock;

    MyCertificates(JdbcClient jdbc, WaitingCertificates waiting, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.user = user;
        this.clock = clock;
    }

    /** How many wait until the authority has confirmed who issues. */
    public int waiting() {
        return waiting.count(user.person());
    }

    /** All that were ever issued, those valid longest first; their state is today's. */
    public List<WalletCard> cards() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select d.frozen, %1$s as status,
                       (select r.renewal_window_days from certification_rule r
                        where r.role = c.role and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                        order by r.valid_from desc limit 1) as renewal_window,
                       exists (select 1 from certificate n where n.renews = c.certificate_id and n.issued_on <= :today) as renewed
                from certificate c join certificate_document d using (certificate_id)
                where c.person_id = :me and c.issued_on <= :today
                order by status = 'VALID' desc, c.last_day desc, c.number desc""".formatted(CertificateSql.statusOn("c", ":today")))
                .param("today", today)
                .param("me", user.person().value())
                .query((row, n) -> WalletCard.of(
                        FrozenCertificate.of(row.getString("frozen")),
                        Rows.constant(row, "status", CertificateStatus.class),
                        row.getInt("renewal_window"),
                        row.getBoolean("renewed"),
                        today))
                .list();
    }
}
