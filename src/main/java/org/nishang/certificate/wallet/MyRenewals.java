package org.nishang.certificate.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.life.CertificateBorder;
import org.nishang.certificate.renewal.CpdAccount;
import org.nishang.certificate.renewal.CpdRenewal;
import org.nishang.certificate.renewal.RenewalOutlook;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdDone;
import org.nishang.cpd.CpdTally;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a holder's own certificates need to be renewed, and renewing one when all is there. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyRenewals {

    private record Own(String number, TrainingRole role, LocalDate issuedOn, LocalDate lastDay) {}

    private final CertificateBorder border;
    private final CpdRenewal renewal;
    private final CpdTally tally;
    private final Programmes programmes;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyRenewals(
            CertificateBorder border,
            CpdRenewal renewal,
            CpdTally tally,
            Programmes programmes,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.border = border;
        this.renewal = renewal;
        this.tally = tally;
        this.programmes = programmes;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By number, of each certificate that is not renewed and can still be, now or later. */
    @Transactional(readOnly = true)
    public Map<String, RenewalOutlook> outlooks() {
        var day = LocalDate.now(clock);
        var own = own(user.person(), day);
        if (own.isEmpty()) {
            return Map.of();
        }
        var rules = CertificationRules.read(jdbc);
        var first = own.stream().map(Own::issuedOn).min(LocalDate::compareTo).orElseThrow();
        boolean asked = own.stream()
                .anyMatch(one -> rules.on(one.role(), day)
                        .flatMap(CertificationRule::cpd)
                        .isPresent());
        var done = asked ? tally.of(List.of(user.person()), first) : List.<CpdDone>of();
        var outlooks = new HashMap<String, RenewalOutlook>();
        for (Own one : own) {
            rules.on(one.role(), day)
                    .filter(rule -> !day.isAfter(rule.closes(one.lastDay())))
                    .ifPresent(rule -> outlooks.put(
                            one.number(),
                            RenewalOutlook.of(
                                    one.number(),
                                    rule,
                                    one.lastDay(),
                                    day,
                                    programmes.all(),
                                    account(rule, one, day, done))));
        }
        return outlooks;
    }

    private static Optional<CpdAccount> account(CertificationRule rule, Own one, LocalDate day, List<CpdDone> done) {
        return rule.cpd()
                .map(demand -> CpdAccount.of(
                        demand,
                        one.issuedOn(),
                        one.lastDay(),
                        day,
                        done.stream().filter(item -> item.countsFor(one.role())).toList()));
    }

    /**
     * Renews one's own certificate by continuing education.
     *
     * @return the number of the new one
     * @throws Refusal {@code common.unknown-id} for another one's, and the reasons why not
     */
    @Consequential
    public String renew(String number) {
        return renewal.renew(border.own(number, user.person()));
    }

    private List<Own> own(PersonId me, LocalDate day) {
        return Sql.of(jdbc, """
                select c.number, c.role, c.issued_on, c.last_day from certificate c
                where c.person_id = :me and %s""", CertificateSql.unrenewed("c", ":day"))
                .param("me", me.value())
                .param("day", day)
                .query((row, n) -> new Own(
                        row.getString("number"),
                        TrainingRole.of(row.getString("role")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }
}
