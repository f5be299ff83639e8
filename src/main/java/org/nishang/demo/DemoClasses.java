package org.nishang.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.learning.attendance.ClassResult;
import org.nishang.learning.attendance.ClassResults;
import org.nishang.learning.attendance.Mark;
import org.nishang.learning.session.ClassLesson;
import org.nishang.learning.session.ClassPlan;
import org.nishang.learning.session.ClassPlanning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three classes: one that takes nominations, one that runs today, and one that two people have closed. */
@Component
class DemoClasses implements DemoQueue {

    private static final int OPEN_IN = 20;
    private static final int IN_EACH = 8;

    private final ClassPlanning planning;
    private final AttendanceBook book;
    private final ClassResults results;
    private final ClassClosing closing;
    private final DemoActors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoClasses(
            ClassPlanning planning,
            AttendanceBook book,
            ClassResults results,
            ClassClosing closing,
            DemoActors actors,
            JdbcClient jdbc,
            Clock clock) {
        this.planning = planning;
        this.book = book;
        this.results = results;
        this.closing = closing;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        var today = LocalDate.now(clock);
        // Where there are enough certified people already, so that no shortage of the region changes.
        var people = DemoStaffQueues.people(history, today, "OTHER", one -> one.plan() == Plan.COMPLIANT)
                .reversed();
        var opened = opened("P-D", "报检员", 2, List.of(today.plusDays(OPEN_IN), today.plusDays(OPEN_IN + 1)));
        place(opened, people.subList(0, IN_EACH / 2));
        var running = opened("P-A", "内审员", 1, List.of(today, today.plusDays(1)));
        var there = people.subList(IN_EACH, 2 * IN_EACH);
        place(running, there);
        actors.as("admin", () -> attend(running, today, there.subList(0, IN_EACH - 2)));
        closed(today, people.subList(2 * IN_EACH, 2 * IN_EACH + IN_EACH / 2));
    }

    private void closed(LocalDate today, List<DemoPerson> people) {
        var id = opened("P-D", "报检员", 1, List.of(today));
        place(id, people);
        actors.as("admin", () -> {
            attend(id, today, people);
            results.record(id, entered(people));
        });
        var proposed = new ArrayList<UUID>();
        actors.as("admin", () -> proposed.add(closing.propose(id)));
        actors.as("deputy", () -> closing.approve(proposed.getFirst()));
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

    private UUID opened(String programme, String role, int number, List<LocalDate> days) {
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
                IN_EACH + 4,
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
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            jdbc.sql("""
                    insert into nomination
                        (nomination_id, person_id, enterprise_id, programme, session_id, state, origin, place_in_line,
                         nominated_at, nominated_by, version)
                    select :id, :person, :enterprise, s.programme, s.session_id, 'PLACED', 'AUTHORITY', :place,
                           utc_timestamp(6), a.account_id, 0
                    from training_session s join account a on a.username = 'admin' where s.session_id = :session""")
                    .param("id", Uuids.next())
                    .param("person", person.id().value())
                    .param(
                            "enterprise",
                            person.jobs.getFirst().enterprise().id().value())
                    .param("place", i + 1)
                    .param("session", session)
                    .update();
        }
    }

    private void attend(UUID session, LocalDate day, List<DemoPerson> people) {
        for (int i = 0; i < people.size(); i++) {
            book.mark(session, day, people.get(i).id(), i == 2 ? Mark.LATE : Mark.PRESENT);
        }
    }
}
