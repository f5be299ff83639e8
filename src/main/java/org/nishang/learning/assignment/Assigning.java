package org.nishang.learning.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which the authority nominates within its scope: seen before they are published, revoked afterwards. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.DECIDE_NOMINATIONS + "')")
public class Assigning {

    /** As many people as a preview shows. */
    public static final int SHOWN = 100;

    /** @param people at most {@link #SHOWN} of them */
    public record Preview(int count, int enterprises, List<Hit> people) {}

    private final AssignmentRules rules;
    private final Hits hits;
    private final CurrentUser user;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assigning(AssignmentRules rules, Hits hits, CurrentUser user, AuditLog log, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.user = user;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those within the scope, the latest first. */
    @Transactional(readOnly = true)
    public List<RuleRow> rules() {
        var today = LocalDate.now(clock);
        return rules.all().stream()
                .filter(rule -> isWithin(rule.asDraft()))
                .map(rule -> rule.row(today, nominated(rule.id())))
                .toList();
    }

    private int nominated(RuleId id) {
        return jdbc.sql("select count(*) from assignment_hit where rule_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Whom a rule would nominate today.
     *
     * @throws Refusal {@code learning.assignment.region}, {@code learning.assignment.past},
     *     {@code learning.assignment.ends-before}, {@code learning.assignment.days}
     */
    @Transactional(readOnly = true)
    public Preview preview(RuleDraft wanted) {
        refuseBeyond(wanted);
        AssignmentRule.check(wanted, LocalDate.now(clock));
        var all = hits.of(wanted, LocalDate.now(clock));
        return new Preview(
                all.size(),
                (int) all.stream().map(Hit::enterprise).distinct().count(),
                all.stream().limit(SHOWN).toList());
    }

    /**
     * From its first day on the rule nominates, within minutes, whoever it hits.
     *
     * @throws Refusal as {@link #preview}
     */
    @Consequential
    public RuleId publish(RuleDraft wanted) {
        refuseBeyond(wanted);
        var rule = rules.saveAndFlush(
                new AssignmentRule(wanted, user.get().account().value(), LocalDate.now(clock), clock.instant()));
        log.record(
                user.actor(),
                "learning.assignment-published",
                rule.id().toString(),
                wanted.programme() + " " + wanted.ground() + " " + wanted.within() + " " + wanted.region());
        return rule.id();
    }

    /**
     * The rule nominates nobody any more; what it nominated stays.
     *
     * @throws Refusal {@code common.unknown-id}, {@code learning.assignment.revoked}
     */
    @Consequential
    public void revoke(RuleId id) {
        var rule = rules.lock(id)
                .filter(one -> isWithin(one.asDraft()))
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        rule.revoke(clock.instant());
        rules.saveAndFlush(rule);
        log.record(user.actor(), "learning.assignment-revoked", id.toString(), "");
    }

    private void refuseBeyond(RuleDraft wanted) {
        if (!isWithin(wanted)) {
            throw new Refusal("learning.assignment.region").at(FieldName.REGION);
        }
    }

    private boolean isWithin(RuleDraft rule) {
        return user.scope().hasRegion(rule.region());
    }
}
