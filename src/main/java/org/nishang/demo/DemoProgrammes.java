package org.nishang.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.nishang.assessment.rehearsal.RehearsedAttempts;
import org.nishang.assessment.rehearsal.RehearsedAttempts.Sitter;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Four learners of the declarant's programme of several courses: two have finished it, of whom the authority recognised
 * one course each; one is in the middle of it; of one a recognition waits for the yes of a second administrator.
 */
@Component
class DemoProgrammes implements DemoQueue {

    private static final long SEED = 75;
    private static final double ABILITY = 4;
    private static final int ATTEMPTS = 3;
    private static final int DAYS_EACH = 6;
    private static final int AFTER_THE_CLASSES = 24;
    private static final int LEARNERS = 4;

    private final Programmes programmes;
    private final CourseCatalogue courses;
    private final CourseRecognition recognising;
    private final RehearsedAttempts attempts;
    private final DemoActors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoProgrammes(
            Programmes programmes,
            CourseCatalogue courses,
            CourseRecognition recognising,
            RehearsedAttempts attempts,
            DemoActors actors,
            JdbcClient jdbc,
            Clock clock) {
        this.programmes = programmes;
        this.courses = courses;
        this.recognising = recognising;
        this.attempts = attempts;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        var today = LocalDate.now(clock);
        var programme = programmes.byCode("P-D").orElseThrow();
        var people = people(history, today);
        if (programme.courses().size() == 1 || people.size() < LEARNERS) {
            return; // before the day on which the programme has several, or in a small region
        }
        var random = new Random(SEED);
        begin(people.get(0), programme, List.of("C01", "C02", "C03", "C04", "C07"), random);
        begin(people.get(1), programme, List.of("C01", "C03", "C04", "C05", "C06"), random);
        begin(people.get(2), programme, List.of("C01", "C02"), random);
        begin(people.get(3), programme, List.of("C04"), random);
        approve(people.get(0), "C05", "调入前在杭州参加同等课程并考核合格", "杭州市市场监管局培训合格证 杭培 118 号");
        approve(people.get(1), "C02", "调入前在上海从事报检业务，已通过同等课程考核", "上海海关学院结业证书 H-0933");
        propose(people.get(3), "C03", "在宁波参加过同等课程并考核合格", "宁波市出入境检验检疫协会结业证 甬检协 207 号");
        read(people.get(2), "C03", 2, today);
    }

    /** Where there are enough certified people already, so that no shortage of the region changes. */
    private static List<DemoPerson> people(DemoHistory history, LocalDate today) {
        return DemoStaffQueues.people(history, today, "OTHER", one -> one.plan() == Plan.COMPLIANT).reversed().stream()
                .skip(AFTER_THE_CLASSES)
                .filter(person -> history.training().certificates().stream()
                        .noneMatch(certificate -> certificate.person == person))
                .limit(LEARNERS)
                .toList();
    }

    /** With the exams of these courses passed one after the other, the last one some days ago. */
    private void begin(DemoPerson person, Programme programme, List<String> passed, Random random) {
        var today = LocalDate.now(clock);
        var first = today.minusDays(DAYS_EACH * (passed.size() + 1L));
        var id = Uuids.next();
        jdbc.sql("insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, version)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(id, person.id().value(), programme.code(), programme.version(), Rows.utc(at(first, 9)))
                .update();
        var sitters = new ArrayList<Sitter>();
        for (int i = 0; i < passed.size(); i++) {
            var day = first.plusDays(DAYS_EACH * (i + 1L) - 3);
            read(id, passed.get(i), Integer.MAX_VALUE, at(day, 10));
            sitters.add(new Sitter(person.id(), passed.get(i), ABILITY, at(day, 14), ATTEMPTS));
        }
        attempts.write(sitters, today, random);
        jdbc.sql("insert into enrolment_exam (enrolment_id, course_code, attempts, passed_at)"
                        + " select n.enrolment_id, a.exam, a.number, a.finished_at"
                        + " from enrolment n join attempt a on a.person_id = n.person_id and a.passed"
                        + " where n.enrolment_id = ? and a.started_at >= n.enrolled_at")
                .param(id)
                .update();
    }

    /** The first lessons of a course that somebody is reading. */
    private void read(DemoPerson person, String course, int most, LocalDate today) {
        read(enrolment(person), course, most, at(today.minusDays(1), 16));
    }

    private void read(UUID enrolment, String course, int most, Instant at) {
        courses.current(course).orElseThrow().lessons().stream()
                .limit(most)
                .forEach(lesson -> jdbc.sql(
                                "insert into lesson_progress (enrolment_id, course_code, lesson, completed_at)"
                                        + " values (?, ?, ?, ?)")
                        .params(enrolment, course, lesson.id(), Rows.utc(at))
                        .update());
    }

    private void approve(DemoPerson person, String course, String reason, String document) {
        var proposal = propose(person, course, reason, document);
        actors.as("deputy", () -> recognising.approve(proposal));
    }

    private UUID propose(DemoPerson person, String course, String reason, String document) {
        var wanted = new WantedRecognition(
                enrolment(person),
                course,
                courses.current(course).orElseThrow().version(),
                LocalDate.now(clock).minusDays(200),
                reason,
                document);
        var proposed = new ArrayList<UUID>();
        actors.as("admin", () -> proposed.add(recognising.propose(wanted)));
        return proposed.getFirst();
    }

    private UUID enrolment(DemoPerson person) {
        return jdbc.sql("select enrolment_id from enrolment where person_id = ? and programme = 'P-D'")
                .param(person.id().value())
                .query(UUID.class)
                .single();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant();
    }
}
