package org.nishang.certificate.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.approval.Act;
import org.nishang.approval.Proposals;
import org.nishang.approval.Proposed;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announcing new rules of certification, by two people: one proposes a rule, another approves it. It comes into force
 * on a later day and is never edited; until that day it can be withdrawn, by two people as well. It decides about what
 * is issued from then on, never about certificates that were issued before.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_RULES + "')")
public class CertificationRuleEditing {

    private static final String KIND = "CERTIFICATION_RULES";

    /** Keeps proposed rules as they are written here. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CertificationRuleStore announced;
    private final CertificationRuleComparison comparison;
    private final Proposals proposals;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    CertificationRuleEditing(
            JdbcClient jdbc,
            CertificationRuleStore announced,
            CertificationRuleComparison comparison,
            Proposals proposals,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.announced = announced;
        this.comparison = comparison;
        this.proposals = proposals;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Those that are announced, in force or past; newest first. */
    @Transactional(readOnly = true)
    public List<CertificationRule> all() {
        return CertificationRules.read(jdbc).all();
    }

    /** The rule in force today. */
    @Transactional(readOnly = true)
    public CertificationRule inForce(TrainingRole role) {
        return announced.on(role, LocalDate.now(clock));
    }

    /** Compares a draft with the rule that would else decide on its first day. Writes nothing. */
    @Transactional(readOnly = true)
    public RuleEffect preview(CertificationRule draft) {
        RuleBounds.check(draft);
        return comparison.of(draft.from(), announced.on(draft.role(), draft.from()), draft);
    }

    /** Compares, on its first day, an announced rule with the one that would decide without it. Writes nothing. */
    @Transactional(readOnly = true)
    public RuleEffect previewWithout(TrainingRole role, LocalDate from) {
        return without(announced.beginning(role, from));
    }

    /** Those that wait for a yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<RuleProposal> proposals() {
        return proposals.open(KIND).stream().map(this::shown).toList();
    }

    /** How many wait for the yes of who asks. */
    @Transactional(readOnly = true)
    public int waiting() {
        return user.scope().everything() ? proposals.countForMe(KIND) : 0;
    }

    /**
     * Nothing holds by it yet.
     *
     * @throws Refusal {@code certificate.rules.…} as {@link CertificationRuleStore#check} says,
     *     {@code approval.open-already} while another rule for that role and day waits
     */
    @Consequential
    @Proven
    public UUID propose(CertificationRule draft) {
        refuseWithoutWholeScope();
        announced.check(draft);
        var id = propose(Act.ANNOUNCE, draft);
        log.record(user.actor(), "certificate.rule-proposed", name(draft), draft.toString());
        return id;
    }

    /**
     * @throws Refusal {@code certificate.rules.in-force} once it has decided about a day, {@code approval.open-already}
     */
    @Consequential
    @Proven
    public UUID proposeWithdrawal(TrainingRole role, LocalDate from) {
        refuseWithoutWholeScope();
        var rule = announced.removable(role, from);
        var id = propose(Act.WITHDRAW, rule);
        log.record(user.actor(), "certificate.rule-withdrawal-proposed", name(rule), "");
        return id;
    }

    private UUID propose(Act act, CertificationRule rule) {
        return proposals.propose(KIND, act, name(rule), JSON.writeValueAsString(rule));
    }

    /**
     * Does what is proposed.
     *
     * @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided}, and what is refused to a
     *     proposal: it may have become wrong while it waited
     */
    @Consequential
    @Proven
    public void approve(UUID proposal) {
        refuseWithoutWholeScope();
        var wanted = proposals.approve(KIND, proposal);
        var rule = read(wanted);
        if (wanted.act() == Act.ANNOUNCE) {
            announced.add(rule);
            log.record(user.actor(), "certificate.rule-announced", name(rule), rule + ", proposed by " + wanted.by());
        } else {
            announced.remove(rule);
            log.record(user.actor(), "certificate.rule-withdrawn", name(rule), "proposed by " + wanted.by());
        }
    }

    /**
     * Leaves everything as it is: by another person, or by whoever proposed it.
     *
     * @throws Refusal {@code approval.decided}
     */
    public void decline(UUID proposal) {
        refuseWithoutWholeScope();
        var wanted = proposals.decline(KIND, proposal);
        log.record(user.actor(), "certificate.rule-declined", name(read(wanted)), "");
    }

    /**
     * Takes one's own decline back: it waits again.
     *
     * @throws Refusal {@code approval.decided}, {@code approval.open-already} if another one waits for the day
     *     meanwhile
     */
    public void reopen(UUID proposal) {
        refuseWithoutWholeScope();
        var wanted = proposals.reopen(KIND, proposal);
        log.record(user.actor(), "certificate.rule-reopened", name(read(wanted)), "");
    }

    private RuleProposal shown(Proposed about) {
        var rule = read(about);
        return new RuleProposal(
                about,
                rule,
                about.act() == Act.ANNOUNCE
                        ? comparison.of(rule.from(), announced.on(rule.role(), rule.from()), rule)
                        : without(rule));
    }

    private RuleEffect without(CertificationRule rule) {
        var before = announced.on(rule.role(), rule.from().minusDays(1));
        return comparison.of(rule.from(), rule, before);
    }

    private static CertificationRule read(Proposed about) {
        return JSON.readValue(about.content(), CertificationRule.class);
    }

    private static String name(CertificationRule rule) {
        return rule.role().code() + " " + rule.from();
    }

    /** Rules hold everywhere, so only who sees everywhere decides about them. */
    private void refuseWithoutWholeScope() {
        if (!user.scope().everything()) {
            throw new Refusal("certificate.rules.whole-scope");
        }
    }
}
