package org.nishang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.CheckCharacter;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;

/** The classroom sessions, outcomes and certificates of the demo region. */
final class DemoTraining {

    static final String ISSUER = "JFP";

    private final LocalDate today;
    private final Map<Slot, Session> sessions = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();

    DemoTraining(LocalDate today) {
        this.today = today;
    }

    /** One session of each kind a month; {@code monthsAgo} 0 ended about ten days ago. */
    record Slot(TrainingRole role, int monthsAgo, boolean renewal) {}

    static final class Session {
        final UUID id = Uuids.next();
        final Slot slot;
        final LocalDate from;
        final LocalDate to;
        String code = "";
        String name = "";

        Session(Slot slot, LocalDate from, LocalDate to) {
            this.slot = slot;
            this.from = from;
            this.to = to;
        }

        int hours() {
            int full = slot.role() == TrainingRole.DECLARANT ? 16 : 24;
            return slot.renewal() ? full / 2 : full;
        }
    }

    record Outcome(
            Session session, DemoPerson person, @Nullable LocalDate completed, int attempts) {

        boolean passed() {
            return completed != null;
        }
    }

    static final class Certificate {
        final UUID id = Uuids.next();
        final DemoPerson person;
        final Session session;
        final LocalDate issued;
        final LocalDate lastDay;
        final @Nullable Certificate renews;
        final List<Suspension> suspensions = new ArrayList<>();

        @Nullable
        LocalDate revoked;

        @Nullable
        LocalDate reissued;

        int sequence;

        Certificate(
                DemoPerson person, Session session, LocalDate issued, LocalDate lastDay, @Nullable Certificate renews) {
            this.person = person;
            this.session = session;
            this.issued = issued;
            this.lastDay = lastDay;
            this.renews = renews;
        }

        TrainingRole role() {
            return session.slot.role();
        }

        String number() {
            String digits = "%d%06d".formatted(issued.getYear(), sequence);
            return "%s-%s-%d-%06d-%s"
                    .formatted(ISSUER, role().code(), issued.getYear(), sequence, CheckCharacter.mod11Two(digits));
        }

        String displayNumber() {
            return "嘉纺培证字〔%d〕第%06d号".formatted(issued.getYear(), sequence);
        }
    }

    record Suspension(LocalDate from, @Nullable LocalDate to, String reason) {}

    /** The last day of the session in a slot; sessions end on Fridays. */
    LocalDate endOf(Slot slot) {
        return today.minusMonths(slot.monthsAgo())
                .minusDays(slot.renewal() ? 25 : 10)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }

    /** @param attempts 1 = passed at once; a resit is a week after the session */
    Certificate pass(DemoPerson person, Slot slot, int attempts) {
        var session = session(slot);
        LocalDate done = attempts == 1 ? session.to : session.to.plusDays(7);
        outcomes.add(new Outcome(session, person, done, attempts));
        var certificate = new Certificate(
                person, session, done, done.plusMonths(months(slot.role())).minusDays(1), null);
        certificates.add(certificate);
        return certificate;
    }

    void fail(DemoPerson person, Slot slot, int attempts) {
        outcomes.add(new Outcome(session(slot), person, null, attempts));
    }

    /** Renews within the window, in the renewal session two weeks before the earlier one ends. */
    Certificate renew(Certificate earlier) {
        var slot = earlier.session.slot;
        var session = session(new Slot(slot.role(), slot.monthsAgo() - months(slot.role()), true));
        outcomes.add(new Outcome(session, earlier.person, session.to, 1));
        var certificate = new Certificate(
                earlier.person, session, session.to, earlier.lastDay.plusMonths(months(slot.role())), earlier);
        certificates.add(certificate);
        return certificate;
    }

    static int months(TrainingRole role) {
        return role == TrainingRole.DECLARANT ? 24 : 36;
    }

    private Session session(Slot slot) {
        return sessions.computeIfAbsent(slot, s -> {
            LocalDate to = endOf(s);
            return new Session(s, to.minusDays(s.renewal() ? 0 : 2), to);
        });
    }

    /** Gives sessions their codes and certificates their numbers, both in the order of their dates. */
    void number() {
        var counters = new HashMap<String, Integer>();
        sessions().forEach(session -> {
            String role = session.slot.role().code();
            int year = session.from.getYear();
            int number = counters.merge(year + role, 1, Integer::sum);
            session.code = "%d-%s-%02d".formatted(year, role, number);
            session.name = "%d年第%d期%s%s班"
                    .formatted(year, number, role.equals("D") ? "报检员" : "内审员", session.slot.renewal() ? "续期培训" : "培训");
        });
        certificates.sort(Comparator.comparing(certificate -> certificate.issued));
        var last = new HashMap<Series, Integer>();
        certificates.forEach(certificate -> certificate.sequence =
                last.merge(new Series(certificate.role(), certificate.issued.getYear()), 1, Integer::sum));
    }

    record Series(TrainingRole role, int year) {}

    List<Session> sessions() {
        return sessions.values().stream()
                .sorted(Comparator.comparing((Session session) -> session.from)
                        .thenComparing(session -> session.slot.role()))
                .toList();
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** The declarant whose certificate ends first from now on. */
    DemoPerson firstToEnd() {
        return certificates.stream()
                .filter(certificate -> certificate.role() == TrainingRole.DECLARANT)
                .filter(certificate -> certificate.revoked == null && certificate.suspensions.isEmpty())
                .filter(certificate -> !certificate.lastDay.isBefore(today))
                .filter(certificate -> certificate.person.jobs.getLast().left() == null)
                .min(Comparator.comparing(certificate -> certificate.lastDay))
                .orElseThrow()
                .person;
    }

    List<Certificate> certificates() {
        return certificates;
    }
}
