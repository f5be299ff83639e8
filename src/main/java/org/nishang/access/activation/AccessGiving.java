package org.nishang.access.activation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.ReadableCode;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people who work within the own scope codes to make their accounts with. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.GIVE_ACCESS + "')")
public class AccessGiving {

    /** How long a code is good. */
    public static final long DAYS = ActivationCode.GOOD_FOR.toDays();

    /** As many slips as one prints and hands out at a time. */
    public static final int MOST = 200;

    private final ActivationCodes codes;
    private final StaffAccess staff;
    private final Secrets secrets;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    AccessGiving(
            ActivationCodes codes, StaffAccess staff, Secrets secrets, AuditLog log, CurrentUser user, Clock clock) {
        this.codes = codes;
        this.staff = staff;
        this.secrets = secrets;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One code each; it makes an earlier one void. Who has an account already gets none.
     *
     * @throws Refusal {@code common.unknown-id} if somebody does not work within the scope today,
     *     {@code access.giving.none} or {@code access.giving.many}
     */
    @Consequential
    public GivenCodes give(Collection<PersonId> people) {
        var wanted = new HashSet<>(people);
        if (wanted.isEmpty()) {
            throw new Refusal("access.giving.none");
        }
        if (wanted.size() > MOST) {
            throw new Refusal("access.giving.many", MOST);
        }
        var found = staff.of(wanted);
        if (found.size() < wanted.size()) {
            throw new Refusal("common.unknown-id");
        }
        var slips = new ArrayList<Slip>();
        var leftOut = new ArrayList<String>();
        for (AccessRow one : found) {
            if (one.standing() == AccessRow.Standing.HAS_ACCOUNT) {
                leftOut.add(one.name());
            } else {
                slips.add(give(one));
            }
        }
        return new GivenCodes(List.copyOf(slips), List.copyOf(leftOut));
    }

    private Slip give(AccessRow one) {
        var now = clock.instant();
        revokeUnused(one.person(), now);
        String code = ReadableCode.random(ActivationCode.LENGTH);
        var given =
                codes.saveAndFlush(ActivationCode.of(Activation.hash(secrets, code), one.person(), user.actor(), now));
        log.record(user.actor(), "access.code-given", one.person().toString(), "code=" + given.id());
        return Slip.of(one, code, given.expiresAt());
    }

    /** What was given to somebody opens nothing any more. */
    public void withdraw(PersonId person) {
        if (staff.of(List.of(person)).isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        revokeUnused(person, clock.instant());
        log.record(user.actor(), "access.code-withdrawn", person.toString(), "");
    }

    private void revokeUnused(PersonId person, Instant now) {
        for (ActivationCode earlier : codes.lockUnused(person)) {
            earlier.revoke(now);
            codes.saveAndFlush(earlier);
        }
    }
}
