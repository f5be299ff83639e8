package org.nishang.setup;

import java.util.Comparator;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.ConfirmedSettings;
import org.nishang.platform.setting.SetUpStep;
import org.nishang.platform.setting.SetUpStep.Finding;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first day of a portal, for the administrators of the whole: what is settled, by whom, and what is missing. */
@Service
@Transactional
@PreAuthorize(SetUp.ADMINISTRATORS)
public class SetUp {

    /** Confirmed when the first day is over. */
    public static final String OVER = "setup-over";

    static final String ADMINISTRATORS = "hasAnyRole('" + Permission.OPERATE + "', '" + Permission.MANAGE_KEYS + "', '"
            + Permission.MANAGE_RULES + "')";

    /** Who settles steps; contacts of enterprises have some of the permissions too. */
    private static final List<AccountRole> OFFICES = List.of(
            AccountRole.SYSTEM_ADMINISTRATOR,
            AccountRole.SECURITY_ADMINISTRATOR,
            AccountRole.AUDIT_ADMINISTRATOR,
            AccountRole.TRAINING_ADMINISTRATOR);

    private final List<SetUpStep> steps;
    private final ConfirmedSettings settings;
    private final AuditLog log;
    private final CurrentUser user;

    SetUp(List<SetUpStep> steps, ConfirmedSettings settings, AuditLog log, CurrentUser user) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(SetUpStep::order)).toList();
        this.settings = settings;
        this.log = log;
        this.user = user;
    }

    /**
     * All steps, in the order in which they are best taken.
     *
     * @throws Refusal {@code setup.whole-only} to an administrator of some regions
     */
    @Transactional(readOnly = true)
    public List<StepRow> steps() {
        if (!isOfTheWhole()) {
            throw new Refusal("setup.whole-only");
        }
        return steps.stream().map(this::row).toList();
    }

    /** Whether somebody has said that the first day is over. */
    @Transactional(readOnly = true)
    public boolean isOver() {
        return settings.last(OVER).isPresent();
    }

    /** Whether it goes on, and who asks has a part in it. */
    @Transactional(readOnly = true)
    public boolean concerns() {
        return isOfTheWhole() && !isOver();
    }

    /**
     * Says that a step is right as it is.
     *
     * @throws Refusal {@code common.unknown-id} for one that is settled elsewhere, {@code setup.not-yours}
     */
    public void confirm(String key) {
        var step = steps.stream()
                .filter(one -> one.key().equals(key) && one.verb().isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        if (!isMine(step)) {
            throw new Refusal("setup.not-yours");
        }
        var found = step.look();
        settings.confirm(key, found.message(), user.actor());
        log.record(user.actor(), "setup.confirmed", key, found.values().toString());
    }

    /** @throws Refusal {@code setup.unfinished} while something is missing */
    public void finish() {
        long missing = steps().stream().filter(row -> !row.isSettled()).count();
        if (missing > 0) {
            throw new Refusal("setup.unfinished", missing);
        }
        settings.confirm(OVER, "", user.actor());
        log.record(user.actor(), "setup.finished", String.valueOf(steps.size()), "");
    }

    private StepRow row(SetUpStep step) {
        var finding = found(step);
        return new StepRow(
                step.key(),
                step.address(),
                step.binds(),
                isMine(step),
                step.verb().filter(verb -> isMine(step) && !finding.isSettled()),
                OFFICES.stream()
                        .filter(role -> role.permissions().contains(step.permission()))
                        .toList(),
                finding);
    }

    private Finding found(SetUpStep step) {
        var finding = step.look();
        return finding.isSettled() || step.verb().isEmpty()
                ? finding
                : settings.last(step.key()).map(finding::confirmed).orElse(finding);
    }

    private boolean isMine(SetUpStep step) {
        return isOfTheWhole() && user.may(step.permission());
    }

    /** Those of the portal itself, and of the whole authority. */
    private boolean isOfTheWhole() {
        return user.may(Permission.OPERATE)
                || user.may(Permission.MANAGE_KEYS)
                || user.may(Permission.MANAGE_RULES) && user.scope().everything();
    }
}
