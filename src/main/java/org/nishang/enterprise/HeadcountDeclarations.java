package org.nishang.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people enterprises say they employ, dated; what is not declared is never guessed. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.DECLARE_HEADCOUNT + "')")
public class HeadcountDeclarations {

    /** More than any enterprise of the trade has: a slip of the finger. */
    static final int ABSURD = 1_000_000;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Declarations declarations;
    private final EnterpriseBorder border;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    HeadcountDeclarations(
            Declarations declarations, EnterpriseBorder border, CurrentUser user, AuditLog log, Clock clock) {
        this.declarations = declarations;
        this.border = border;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Declares, or corrects what was declared for the same day; the same number again changes nothing.
     *
     * @param asOf the day that the number is true for; up to a year ahead where it is announced
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.headcount.negative},
     *     {@code enterprise.headcount.absurd}, {@code enterprise.headcount.too-early}, {@code enterprise.too-far-ahead}
     */
    @Consequential
    public DeclaredHeadcount declare(EnterpriseId enterprise, LocalDate asOf, int headcount) {
        border.checkActive(enterprise, asOf);
        checked(headcount);
        checked(asOf, LocalDate.now(clock));
        var earlier = find(enterprise, asOf);
        var declared = new DeclaredHeadcount(
                enterprise,
                asOf,
                headcount,
                earlier.map(HeadcountDeclaration::headcount).orElse(null));
        if (earlier.isEmpty()) {
            declarations.saveAndFlush(
                    new HeadcountDeclaration(enterprise, asOf, headcount, user.actor(), clock.instant()));
            record("enterprise.headcount-declared", enterprise, asOf + ": " + headcount);
        } else if (earlier.get().headcount() != headcount) {
            int before = earlier.get().headcount();
            earlier.get().correct(headcount, user.actor(), clock.instant());
            declarations.saveAndFlush(earlier.get());
            record("enterprise.headcount-corrected", enterprise, asOf + ": " + before + " → " + headcount);
        }
        return declared;
    }

    /**
     * Takes back what the same account declared last for that day: what was declared before it holds again, or nothing.
     *
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.headcount.changed-since} where somebody has declared
     *     something else meanwhile
     */
    @Consequential
    public void takeBack(DeclaredHeadcount declared) {
        border.check(declared.enterprise());
        var present = find(declared.enterprise(), declared.asOf())
                .orElseThrow(() -> new Refusal("enterprise.headcount.changed-since"));
        present.refuseUnlessLast(declared.headcount(), user.actor());
        Integer before = declared.before();
        if (before == null) {
            declarations.delete(present);
            declarations.flush();
        } else {
            present.correct(before, user.actor(), clock.instant());
            declarations.saveAndFlush(present);
        }
        record(
                "enterprise.headcount-taken-back",
                declared.enterprise(),
                declared.asOf() + ": " + declared.headcount() + " → " + (before == null ? "—" : before));
    }

    private Optional<HeadcountDeclaration> find(EnterpriseId enterprise, LocalDate asOf) {
        return declarations.findById(new HeadcountDeclaration.Key(enterprise.value(), asOf));
    }

    public static int checked(int headcount) {
        if (headcount < 0) {
            throw new Refusal("enterprise.headcount.negative", headcount).at(FieldName.HEADCOUNT);
        }
        if (headcount > ABSURD) {
            throw new Refusal("enterprise.headcount.absurd", headcount, ABSURD).at(FieldName.HEADCOUNT);
        }
        return headcount;
    }

    public static LocalDate checked(LocalDate asOf, LocalDate today) {
        if (asOf.isBefore(EARLIEST)) {
            throw new Refusal("enterprise.headcount.too-early", asOf, EARLIEST).at(FieldName.DAY);
        }
        if (asOf.isAfter(today.plusYears(1))) {
            throw new Refusal("enterprise.too-far-ahead", asOf).at(FieldName.DAY);
        }
        return asOf;
    }

    private void record(String event, EnterpriseId enterprise, String detail) {
        log.record(user.actor(), event, enterprise.toString(), detail);
    }
}
