package org.nishang.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.hours.Beat;
import org.nishang.learning.hours.KeptBatch;
import org.nishang.learning.hours.KeptTime;
import org.nishang.learning.hours.StudyTicket;
import org.nishang.learning.hours.StudyTickets;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.Studying;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner's own reading without a network: what a device needs for it, and what it brings back. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class OfflineStudy {

    private final Studying studying;
    private final StudyTickets tickets;
    private final KeptTime time;
    private final KeptAnswers answers;
    private final CheckQuestions questions;
    private final CurrentUser user;

    OfflineStudy(
            Studying studying,
            StudyTickets tickets,
            KeptTime time,
            KeptAnswers answers,
            CheckQuestions questions,
            CurrentUser user) {
        this.studying = studying;
        this.tickets = tickets;
        this.time = time;
        this.answers = answers;
        this.questions = questions;
        this.user = user;
    }

    /**
     * @param learner whose device it is
     * @param text the ticket, as the device sends it back
     * @param lessons where the learner stands; nothing in it where nothing counts
     */
    record Ticket(UUID learner, String text, Instant at, Instant notAfter, List<KeptLesson> lessons) {}

    /**
     * A ticket for reading a course from now on, with where the learner stands.
     *
     * @throws org.nishang.common.Refusal {@code common.unknown-id} if there is no such course
     */
    @Transactional(readOnly = true)
    Ticket ticket(String code, Locale locale) {
        var standing = studying.course(code);
        var course = standing.course();
        var issued = tickets.issue(user.person(), course.id());
        var ticket = issued.ticket();
        var checks = questions.of(course);
        var needs = studying.needs(standing);
        var lessons = course.lessons().stream()
                .filter(lesson -> needs.containsKey(lesson.id()))
                .map(lesson -> KeptLesson.of(
                        lesson.id(),
                        Objects.requireNonNull(needs.get(lesson.id())),
                        checks.questions(lesson, KeptAnswers.seed(user.person(), ticket)),
                        locale))
                .toList();
        return new Ticket(user.person().value(), issued.text(), ticket.issuedAt(), ticket.notAfter(), lessons);
    }

    /**
     * @param counted seconds that were counted now, by lesson
     * @param answers what became of each answer, by the device's key
     * @param gone lessons that the course does not have any more
     */
    record Taken(Map<String, Long> counted, Map<UUID, KeptAnswer.Outcome> answers, List<String> gone) {}

    /**
     * Takes what a device kept. Time counts once by the number of its batch, answers once by their keys, so that it can
     * be sent again where no answer came; lessons of which nothing is missing any more are completed.
     *
     * @throws org.nishang.common.Refusal {@code learning.offline.no-ticket}, {@code learning.offline.lapsed},
     *     {@code attempt.malformed}, {@code common.unknown-id}
     */
    Taken take(String text, KeptBatch batch, List<KeptAnswer> kept) {
        var ticket = tickets.read(text, user.person());
        var standing = studying.course(batch.course());
        var here = batch.beats().stream().filter(beat -> has(standing, beat)).toList();
        var counted = new LinkedHashMap<String, Long>();
        time.take(user.person(), ticket, new KeptBatch(batch.course(), batch.seq(), here))
                .forEach((lesson, length) -> counted.put(lesson.lesson(), seconds(length)));
        var outcomes = outcomes(ticket, standing, kept);
        Stream.concat(
                        here.stream().map(beat -> beat.lesson().lesson()),
                        kept.stream().map(KeptAnswer::lesson).filter(lesson -> standing.position(lesson) >= 0))
                .distinct()
                .forEach(lesson -> studying.advance(batch.course(), lesson));
        var gone = batch.beats().stream()
                .filter(beat -> !has(standing, beat))
                .map(beat -> beat.lesson().lesson())
                .toList();
        return new Taken(counted, outcomes, gone);
    }

    private Map<UUID, KeptAnswer.Outcome> outcomes(StudyTicket ticket, CourseStanding standing, List<KeptAnswer> kept) {
        var outcomes = new LinkedHashMap<UUID, KeptAnswer.Outcome>();
        kept.forEach(one -> outcomes.put(one.key(), answers.take(user.person(), ticket, standing, one)));
        return outcomes;
    }

    private static boolean has(CourseStanding standing, Beat beat) {
        return standing.position(beat.lesson().lesson()) >= 0;
    }

    private static long seconds(Duration length) {
        return Math.round(length.toMillis() / 1000.0);
    }
}
