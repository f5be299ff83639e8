package org.nishang.learning.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.TrainingClass;
import org.nishang.platform.Secrets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody who is signed in says that they are there: by the code on the wall, for themselves, once a day. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class SigningIn {

    private final ClassProgress classes;
    private final ClassRoster roster;
    private final Attendances attendances;
    private final ClassTimes times;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;

    SigningIn(
            ClassProgress classes,
            ClassRoster roster,
            Attendances attendances,
            ClassTimes times,
            Secrets secrets,
            CurrentUser user,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.attendances = attendances;
        this.times = times;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The class at whose door somebody stands.
     *
     * @param ticket what {@link #sign} wants
     */
    public record Door(String name, LocalDate day, String ticket) {}

    /** Who has signed in where. */
    public record Signed(String name, LocalDate day, Mark mark, Instant at) {}

    /**
     * Reads a code; writes nothing.
     *
     * @throws Refusal {@code learning.attend.no-code} for what no wall shows, {@code learning.attend.code-old} a moment
     *     after it was shown, {@code learning.attend.not-placed} to whoever has no place in the class,
     *     {@code learning.attend.already}
     */
    @Transactional
    public Door look(String code) {
        var now = clock.instant();
        var wall = WallCode.read(secrets, code).orElseThrow(() -> new Refusal("learning.attend.no-code"));
        if (!wall.isGood(now)) {
            throw new Refusal("learning.attend.code-old");
        }
        var at = placed(wall.session(), wall.day());
        refuseTwice(wall.session(), wall.day());
        var ticket = new SignInTicket(wall.session(), wall.day(), person(), now);
        return new Door(at.plan().name(), wall.day(), ticket.text(secrets));
    }

    /**
     * Signs in for the day, as late where the first lesson had begun some time before the code was read.
     *
     * @throws Refusal {@code learning.attend.code-old} for what is not this person's or too old, and those of
     *     {@link #look}
     */
    public Signed sign(String ticket) {
        var read = SignInTicket.read(secrets, ticket).orElseThrow(() -> new Refusal("learning.attend.no-code"));
        if (!read.isGood(person(), clock.instant())) {
            throw new Refusal("learning.attend.code-old");
        }
        var at = placed(read.session(), read.day());
        classes.begin(at);
        var how = new Attendance.Recording(MarkWay.QR, clock.instant(), user.actor());
        var mark = mark(at, read);
        if (!attendances.add(Attendance.first(read.session(), read.day(), person(), mark, how))) {
            throw new Refusal("learning.attend.already");
        }
        return new Signed(at.plan().name(), read.day(), mark, read.at());
    }

    private Mark mark(TrainingClass at, SignInTicket read) {
        var begins = at.plan().on(read.day()).getFirst().from();
        var late = read.day().atTime(begins).atZone(clock.getZone()).toInstant().plus(times.lateAfter());
        return read.at().isAfter(late) ? Mark.LATE : Mark.PRESENT;
    }

    /** A class that is over says so: a cancelled one has taken back its places. */
    private TrainingClass placed(UUID session, LocalDate day) {
        var about = classes.any(session).orElseThrow(() -> new Refusal("learning.attend.no-code"));
        about.refuseUnlessHeld(day);
        if (!roster.has(session, person())) {
            throw new Refusal("learning.attend.not-placed");
        }
        return about;
    }

    private void refuseTwice(UUID session, LocalDate day) {
        if (attendances.has(session, day, person())) {
            throw new Refusal("learning.attend.already");
        }
    }

    private PersonId person() {
        return user.person();
    }
}
