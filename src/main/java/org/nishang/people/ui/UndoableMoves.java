package org.nishang.people.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nishang.identity.EnterpriseId;
import org.nishang.people.claim.StaffClaims;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.JoinOutcome;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.ui.Undo;
import org.springframework.stereotype.Component;

/** Records moves, and says how each is taken back at once: by a correction with its reason, or by what was before. */
@Component
class UndoableMoves {

    private final StaffMoves moves;
    private final EmploymentCorrecting correcting;
    private final StaffClaims claims;

    UndoableMoves(StaffMoves moves, EmploymentCorrecting correcting, StaffClaims claims) {
        this.moves = moves;
        this.correcting = correcting;
        this.claims = claims;
    }

    String notPrintable(String name) {
        return moves.notPrintable(name);
    }

    JoinOutcome join(NewStaff wanted) {
        return moves.join(wanted);
    }

    /** Only what still waits: an employment that has begun is put right by a correction. */
    Optional<Undo> undo(JoinOutcome outcome) {
        return outcome instanceof JoinOutcome.Waits waits
                ? waits.asked().map(claim -> () -> claims.withdraw(claim))
                : Optional.empty();
    }

    /** @param why kept with the correction that takes it back */
    Undo leave(EmploymentRow employment, LocalDate day, String why) {
        moves.leave(employment.id(), day);
        LocalDate before = employment.leftOn();
        return before == null
                ? () -> correcting.neverLeft(employment.id(), why)
                : () -> correcting.left(employment.id(), before, why);
    }

    Undo assign(EmploymentRow employment, Set<Post> posts, LocalDate day) {
        moves.assign(employment.id(), posts, day);
        return () -> moves.assign(employment.id(), employment.posts(), day);
    }

    void transfer(EmploymentRow employment, EnterpriseId to, LocalDate day) {
        moves.transfer(employment.id(), to, employment.posts(), day);
    }
}
