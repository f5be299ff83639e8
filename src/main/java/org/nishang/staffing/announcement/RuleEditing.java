package org.nishang.staffing.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.nishang.approval.Act;
import org.nishang.approval.Proposals;
import org.nishang.approval.Proposed;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcing new staffing rules, by two people: one proposes them, another approves. A set comes into force on a later
 * day and is never edited, so no answer about a day before it can change; until that day it can be withdrawn, by two
 * people as well.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_RULES + "')")
public class RuleEditing {

    private static final String KIND = "STAFFING_RULES";

    private final JdbcClient jdbc;
    private final AnnouncedRules announced;
    private final RuleComparison comparison;
    private final Proposals proposals;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    RuleEditing(
            JdbcClient jdbc,
            AnnouncedRules announced,
            RuleComparison comparison,
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
    public List<RuleSet> sets() {
        return StaffingRules.read(jdbc).sets().stream()
                .sorted(Comparator.<RuleSet, LocalDate>comparing(
                                set -> set.valid().from())
                        .reversed())
                .toList();
    }

    /** The set in force today. */
    @Transactional(readOnly = true)
    public RuleSet inForce() {
        return StaffingRules.read(jdbc).on(LocalDate.now(clock)).orElseThrow(() -> new Refusal("staffing.rules.none"));
    }

    /** Compares a draft with the rules that would else decide on its first day. Writes nothing. */
    @Transactional(readOnly = true)
    public RulePreview preview(RuleDraft draft) {
        return comparison.of(draft);
    }

    /** Compares, on its first day, an announced set with what would decide without it. Writes nothing. */
    @Transactional(readOnly = true)
    public RulePreview previewWithout(UUID id) {
        return comparison.without(announced.set(id));
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
     * @throws Refusal {@code staffing.rules.…} as {@link AnnouncedRules#check} says, {@code approval.open-already}
     *     while another set for that day waits
     */
    @Consequential
    @Proven
    public UUID propose(RuleDraft draft) {
        refuseWithoutWholeScope();
        announced.check(draft);
        var id = proposals.propose(KIND, Act.ANNOUNCE, draft.validFrom().toString(), RuleText.of(draft));
        log.record(user.actor(), "staffing.rules-proposed", id.toString(), "from " + draft.validFrom());
        return id;
    }

    /**
     * @throws Refusal {@code staffing.rules.in-force} once it has decided about a day, {@code approval.open-already}
     */
    @Consequential
    @Proven
    public UUID proposeWithdrawal(UUID ruleSet) {
        refuseWithoutWholeScope();
        announced.removable(ruleSet);
        var id = proposals.propose(
                KIND, Act.WITHDRAW, ruleSet.toString(), RuleText.of(new RuleText.Withdrawal(ruleSet)));
        log.record(user.actor(), "staffing.rules-withdrawal-proposed", id.toString(), ruleSet.toString());
        return id;
    }

    /**
     * Does what is proposed.
     *
     * @return the set that is announced now, or is not any more
     * @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided}, and what is refused to a
     *     proposal: it may have become wrong while it waited
     */
    @Consequential
    @Proven
    public UUID approve(UUID proposal) {
        refuseWithoutWholeScope();
        var wanted = proposals.approve(KIND, proposal);
        return wanted.act() == Act.ANNOUNCE ? announce(wanted) : withdraw(wanted);
    }

    private UUID announce(Proposed wanted) {
        var draft = RuleText.draft(wanted.content());
        UUID set = announced.add(draft);
        log.record(
                user.actor(),
                "staffing.rules-published",
                set.toString(),
                "from " + draft.validFrom() + ", proposed by " + wanted.by());
        return set;
    }

    private UUID withdraw(Proposed wanted) {
        UUID set = RuleText.withdrawn(wanted.content());
        announced.remove(set);
        log.record(user.actor(), "staffing.rules-withdrawn", set.toString(), "proposed by " + wanted.by());
        return set;
    }

    /**
     * Leaves everything as it is: by another person, or by whoever proposed it.
     *
     * @throws Refusal {@code approval.decided}
     */
    public void decline(UUID proposal) {
        refuseWithoutWholeScope();
        proposals.decline(KIND, proposal);
        log.record(user.actor(), "staffing.rules-declined", proposal.toString(), "");
    }

    /**
     * Takes one's own decline back: it waits again.
     *
     * @throws Refusal {@code approval.decided}, {@code approval.open-already} if another one waits for the day
     *     meanwhile
     */
    public void reopen(UUID proposal) {
        refuseWithoutWholeScope();
        proposals.reopen(KIND, proposal);
        log.record(user.actor(), "staffing.rules-reopened", proposal.toString(), "");
    }

    private RuleProposal shown(Proposed about) {
        if (about.act() == Act.ANNOUNCE) {
            var draft = RuleText.draft(about.content());
            return new RuleProposal(about, draft, comparison.of(draft));
        }
        var set = announced.set(RuleText.withdrawn(about.content()));
        return new RuleProposal(about, RuleDraft.of(set), comparison.without(set));
    }

    /** Rules hold everywhere, so only who sees everywhere decides about them. */
    private void refuseWithoutWholeScope() {
        if (!user.scope().everything()) {
            throw new Refusal("staffing.rules.whole-scope");
        }
    }
}
