package org.nishang.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.learning.attendance.ClassResult;
import org.nishang.learning.attendance.ClassResults;
import org.nishang.learning.attendance.Mark;
import org.nishang.learning.nomination.CandidateQuery;
import org.nishang.learning.nomination.Candidates;
import org.nishang.learning.nomination.Goal;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.session.ClassLesson;
import org.nishang.learning.session.ClassPlan;
import org.nishang.learning.session.ClassPlanning;
import org.springframework.stereotype.Component;

/**
 * Four classes: one that takes nominations and is full, one that runs today, one whose closing waits for a second
 * person, and one that two people have closed.
 */
@Component
class DemoClasses implements DemoQueue {

    private static final int OPEN_IN = 20;
    private static final int IN_EACH = 8;
    private static final int PLACES = IN_EACH + 4;
    private static final int FEW_PLACES = IN_EACH / 2 + 2;

    private final ClassPlanning planning;
    private final Nominating nominating;
    private final Candidates candidates;
    private final AttendanceBook book;
    private final ClassResults results;
    private final ClassClosing closing;
    private final DemoActors actors;
    private final Clock clock;

    DemoClasses(
            ClassPlanning planning,
            Nominating nominating,
            Candidates candidates,
            AttendanceBook book,
            ClassResults results,
            ClassClosing closing,
            DemoActors actors,
            Clock clock) {
        this.planning = planning;
        this.nominating = nominating;
        this.candidates = candidates;
        this.book = book;
        this.results = results;
        this.closing = closing;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        var today = LocalDate.now(clock);
        // Where there are enough certified people already, so that no shortage of the region changes.
        var people = DemoStaffQueues.people(history, today, "OTHER", one -> one.plan() == Plan.COMPLIANT)
                .reversed();
        var opened = opened("P-D", "报检员", 3, FEW_PLACES, List.of(today.plusDays(OPEN_IN), today.plusDays(OPEN_IN + 1)));
        place(opened, people.subList(0, IN_EACH / 2));
        actors.as("contact", () -> nominateOwn(opened));
        var running = opened("P-A", "内审员", 1, PLACES, List.of(today, today.plusDays(1)));
        var there = people.subList(IN_EACH, 2 * IN_EACH);
        place(running, there);
        actors.as("admin", () -> attend(running, today, there.subList(0, IN_EACH - 2)));
        var first = proposed(1, today, people.subList(2 * IN_EACH, 2 * IN_EACH + IN_EACH / 2));
        actors.as("deputy", () -> closing.approve(first));
        proposed(2, today, people.subList(2 * IN_EACH + IN_EACH / 2, 3 * IN_EACH));
    }

    /**
     * More than there are places. Of those with another post: who lacks a certificate for their own is left to whoever
     * tries the demo.
     */
    private void nominateOwn(UUID session) {
        candidates.find(new CandidateQuery("", "P-D", null, Set.of())).stream()
                .filter(one -> !one.hasPost() && !one.holds() && !one.nominated())
                .limit(FEW_PLACES)
                .forEach(one -> nominating.nominate(one.person(), Goal.ofClass(session)));
    }

    /** A class of today whose closing is proposed. */
    private UUID proposed(int number, LocalDate today, List<DemoPerson> people) {
        var id = opened("P-D", "报检员", number, PLACES, List.of(today));
        place(id, people);
        var proposed = new ArrayList<UUID>();
        actors.as("admin", () -> {
            attend(id, today, people);
            results.record(id, entered(people));
            proposed.add(closing.propose(id));
        });
        return proposed.getFirst();
    }

    /** The last one has to come again. */
    private static List<ClassResult> entered(List<DemoPerson> people) {
        var all = new ArrayList<ClassResult>();
        for (int i = 0; i < people.size(); i++) {
            boolean passed = i + 1 < people.size();
            all.add(new ClassResult(people.get(i).id(), passed ? 91 - 4 * i : 52, passed, i == 1 ? 2 : 1));
        }
        return all;
    }

    private UUID opened(String programme, String role, int number, int places, List<LocalDate> days) {
        var year = days.getFirst().getYear();
        var lessons = new ArrayList<ClassLesson>();
        days.forEach(day -> {
            lessons.add(lesson(day, LocalTime.of(9, 0), "法规与标准", "周敏"));
            lessons.add(lesson(day, LocalTime.of(13, 30), "案例与实务", "沈国强"));
        });
        var plan = new ClassPlan(
                "%d-%s-%02d".formatted(year, programme, number),
                "%d年第%d期%s培训班".formatted(year, number, role),
                programme,
                "平湖市行政服务中心二楼",
                places,
                days.getFirst().minusDays(days.getFirst().isAfter(LocalDate.now(clock)) ? 7 : 0),
                "免费，午餐自理",
                "身份证、1 寸照片",
                lessons);
        var made = new ArrayList<UUID>();
        actors.as("admin", () -> {
            made.add(planning.plan(plan));
            planning.open(made.getFirst());
        });
        return made.getFirst();
    }

    private static ClassLesson lesson(LocalDate day, LocalTime from, String topic, String teacher) {
        return new ClassLesson(day, from, from.plusMinutes(135), "201 教室", topic, teacher, BigDecimal.valueOf(3));
    }

    private void place(UUID session, List<DemoPerson> people) {
        actors.as("admin", () -> people.forEach(person -> nominating.nominate(person.id(), Goal.ofClass(session))));
    }

    private void attend(UUID session, LocalDate day, List<DemoPerson> people) {
        for (int i = 0; i < people.size(); i++) {
            book.mark(session, day, people.get(i).id(), i == 2 ? Mark.LATE : Mark.PRESENT);
        }
    }
}
