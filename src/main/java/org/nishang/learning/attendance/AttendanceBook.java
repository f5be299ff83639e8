package org.nishang.learning.attendance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.TrainingClass;
import org.nishang.platform.Secrets;
import org.nishang.platform.web.PortalAddress;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The attendance of the classes that one holds: the code on the wall, the sheet, corrections with reasons. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CLASSES + "')")
public class AttendanceBook {

    private final ClassProgress classes;
    private final ClassRoster roster;
    private final Attendances attendances;
    private final Secrets secrets;
    private final PortalAddress address;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    AttendanceBook(
            ClassProgress classes,
            ClassRoster roster,
            Attendances attendances,
            Secrets secrets,
            PortalAddress address,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.attendances = attendances;
        this.secrets = secrets;
        this.address = address;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What hangs on the wall now.
     *
     * @param address that phones open; another one takes its place at {@code until}
     * @param present how many have signed in today, of {@code placed}
     */
    public record Wall(String name, LocalDate day, String address, Instant until, int present, int placed) {}

    /**
     * Somebody on the sheet of a day.
     *
     * @param mark empty = nothing is recorded yet
     */
    public record Line(
            ClassRoster.Place place, Optional<Mark> mark, Optional<MarkWay> way, Optional<Instant> at, String reason) {}

    /**
     * The sheet of a day.
     *
     * @param isOpen whether something can be recorded
     */
    public record Sheet(TrainingClass about, LocalDate day, BigDecimal hours, List<Line> lines, boolean isOpen) {}

    /**
     * @throws Refusal {@code common.unknown-id}, {@code learning.attendance.no-lesson} on a day without lessons,
     *     {@code learning.class.not-open}
     */
    @Transactional(readOnly = true)
    public Wall wall(UUID session) {
        var at = classes.owned(session);
        var today = taught(at, today());
        at.refuseUnlessHeld(today);
        var code = WallCode.at(session, today, clock.instant());
        return new Wall(
                at.plan().name(),
                today,
                address.base() + "/attend?c=" + code.text(secrets),
                code.until(),
                attendances.present(session, today),
                roster.of(session).size());
    }

    /** @throws Refusal {@code common.unknown-id}, {@code learning.attendance.no-lesson} */
    @Transactional(readOnly = true)
    public Sheet sheet(UUID session, LocalDate day) {
        var at = classes.owned(session);
        taught(at, day);
        Map<PersonId, Attendance> known = attendances.of(session).stream()
                .filter(one -> one.day().equals(day))
                .collect(Collectors.toMap(Attendance::person, Function.identity()));
        var lines = roster.of(session).stream()
                .map(place -> line(place, Optional.ofNullable(known.get(place.person()))))
                .toList();
        return new Sheet(at, day, at.plan().hoursOn(day), lines, at.isHeld(day) && !day.isAfter(today()));
    }

    /** The day whose sheet is wanted first: today, else the last one that is over, else the first. */
    @Transactional(readOnly = true)
    public LocalDate usualDay(UUID session) {
        var days = classes.owned(session).plan().days();
        return days.stream()
                .filter(day -> !day.isAfter(today()))
                .reduce((one, later) -> later)
                .orElse(days.getFirst());
    }

    /**
     * Records whether somebody was there, of whom nothing was recorded on the day.
     *
     * @throws Refusal {@code learning.attendance.known} where something was, {@code learning.attendance.future},
     *     {@code learning.attendance.not-in-class}, {@code learning.attendance.no-lesson},
     *     {@code learning.class.not-open}
     */
    public void mark(UUID session, LocalDate day, PersonId person, Mark mark) {
        begin(session, day, person);
        if (!attendances.add(Attendance.first(session, day, person, mark, byHand()))) {
            throw new Refusal("learning.attendance.known");
        }
    }

    /**
     * Puts another mark in the place of one.
     *
     * @throws Refusal {@code learning.attendance.reason}, and those of {@link #mark}
     */
    public void correct(UUID session, LocalDate day, PersonId person, Mark mark, String reason) {
        begin(session, day, person);
        var known = attendances.hold(session, day, person).orElseThrow(() -> new Refusal("common.changed-meanwhile"));
        attendances.store(known.corrected(mark, reason, byHand()));
        log.record(
                user.actor(),
                "learning.attendance-corrected",
                session.toString(),
                "%s %s: %s to %s".formatted(day, person, known.mark(), mark));
    }

    private void begin(UUID session, LocalDate day, PersonId person) {
        var at = classes.hold(session);
        if (taught(at, day).isAfter(today())) {
            throw new Refusal("learning.attendance.future", day);
        }
        if (!roster.has(session, person)) {
            throw new Refusal("learning.attendance.not-in-class");
        }
        classes.begin(at);
    }

    private static LocalDate taught(TrainingClass at, LocalDate day) {
        if (!at.plan().days().contains(day)) {
            throw new Refusal("learning.attendance.no-lesson", day);
        }
        return day;
    }

    private static Line line(ClassRoster.Place place, Optional<Attendance> known) {
        return new Line(
                place,
                known.map(Attendance::mark),
                known.map(Attendance::way),
                known.map(Attendance::at),
                known.map(Attendance::reason).orElse(""));
    }

    private Attendance.Recording byHand() {
        return new Attendance.Recording(MarkWay.HAND, clock.instant(), user.actor());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
