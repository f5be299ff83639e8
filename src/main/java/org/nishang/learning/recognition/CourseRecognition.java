package org.nishang.learning.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.approval.Act;
import org.nishang.approval.Proposals;
import org.nishang.approval.Proposed;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeObstacle;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonTurns;
import org.nishang.platform.database.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody passed elsewhere counts in a programme since two people decide so: one proposes it with what shows it,
 * another approves. Whoever may propose can withdraw it later, and what the programme's rule has recognised as well.
 */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.RECOGNISE_COURSES + "')")
public class CourseRecognition {

    private static final String KIND = "RECOGNITION";

    private final RecognisableWays ways;
    private final Recognitions recognitions;
    private final List<ProgrammeObstacle> obstacles;
    private final Proposals proposals;
    private final PersonTurns turns;
    private final PersonDocuments people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    CourseRecognition(
            RecognisableWays ways,
            Recognitions recognitions,
            List<ProgrammeObstacle> obstacles,
            Proposals proposals,
            PersonTurns turns,
            PersonDocuments people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.ways = ways;
        this.recognitions = recognitions;
        this.obstacles = obstacles;
        this.proposals = proposals;
        this.turns = turns;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The programmes of several courses that somebody has begun, with what counts in them; also for those who only see
     * people, and of people who have left.
     *
     * @throws Refusal {@code common.unknown-id} for somebody out of sight
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Permission.SEE_STAFF + "')")
    public List<RecognisableWay> of(PersonId person) {
        if (!is(person, people.seen("p"))) {
            throw new Refusal("common.unknown-id");
        }
        return ways.of(person);
    }

    /** Whether who asks may decide what counts for somebody who is in sight. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Permission.SEE_STAFF + "')")
    public boolean mayDecide(PersonId person) {
        return user.may(Permission.RECOGNISE_COURSES) && isPresent(person);
    }

    /** Versions of a course that were ever taught here, the newest first. */
    @Transactional(readOnly = true)
    public List<String> versions(String course) {
        return ways.versions(course);
    }

    /**
     * What would follow from it.
     *
     * @throws Refusal as {@link #propose} says
     */
    @Transactional(readOnly = true)
    public RecognitionEffect foresee(WantedRecognition wanted) {
        var way = ways.person(wanted.enrolment()).filter(this::isPresent).stream()
                .flatMap(person -> ways.of(person).stream())
                .filter(one -> one.enrolment().equals(wanted.enrolment()))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        check(way, wanted);
        return effect(way, wanted.course());
    }

    /**
     * Proposes that a course counts. Nothing counts by it.
     *
     * @throws Refusal {@code learning.recognition.completed}, {@code learning.recognition.not-needed},
     *     {@code learning.recognition.all} where nothing of the programme would be passed here,
     *     {@code learning.recognition.day-ahead}, {@code learning.recognition.words}, {@code approval.open-already},
     *     {@code common.unknown-id} for a person out of sight, a course of another programme, an unknown version
     */
    @Consequential
    public UUID propose(WantedRecognition wanted) {
        var way = hold(wanted.enrolment());
        check(way, wanted);
        var id = proposals.propose(KIND, Act.RECOGNISE, wanted.subject(), wanted.text());
        record("learning.recognition-proposed", way, wanted.course());
        return id;
    }

    /**
     * Lets it count. If the programme is complete by that, its certificate follows.
     *
     * @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided}, and as {@link #propose}
     *     says where things have changed since
     */
    @Consequential
    public void approve(UUID proposal) {
        var asked = proposals.approve(KIND, proposal);
        var wanted = WantedRecognition.read(asked.content());
        var way = hold(wanted.enrolment());
        check(way, wanted);
        recognitions.add(
                way.enrolment(),
                new Recognition(
                        Uuids.next(),
                        wanted.course(),
                        wanted.version(),
                        wanted.passedOn(),
                        Recognition.Ground.DECISION,
                        new RecognitionGround(
                                clock.instant(), user.actor(), wanted.reason(), wanted.document(), asked.by())));
        record("learning.recognition-approved", way, wanted.course());
        events.publishEvent(new CourseRecognised(way.enrolment(), way.person(), way.programme(), wanted.course()));
    }

    /**
     * Leaves things as they are: by another person, or by whoever proposed it.
     *
     * @throws Refusal {@code approval.decided}
     */
    public void decline(UUID proposal) {
        var wanted = WantedRecognition.read(proposals.decline(KIND, proposal).content());
        record("learning.recognition-declined", hold(wanted.enrolment()), wanted.course());
    }

    /**
     * Takes one's own decline back.
     *
     * @throws Refusal {@code approval.decided}, {@code approval.open-already}
     */
    public void reopen(UUID proposal) {
        var wanted = WantedRecognition.read(proposals.reopen(KIND, proposal).content());
        record("learning.recognition-reopened", hold(wanted.enrolment()), wanted.course());
    }

    /**
     * Ends that a course counts, from now on, whatever its ground. A programme that was completed with it stays so, and
     * so does the certificate: that is decided on in the register.
     *
     * @throws Refusal {@code learning.recognition.withdrawn} if it was withdrawn before,
     *     {@code learning.recognition.words}, {@code common.unknown-id}
     */
    @Consequential
    public void withdraw(UUID recognition, String reason) {
        WantedRecognition.checkWords(reason, WantedRecognition.REASON, FieldName.REASON);
        var way = hold(recognitions.enrolment(recognition).orElseThrow(() -> new Refusal("common.unknown-id")));
        if (!recognitions.withdraw(recognition, new RecognitionEnd(clock.instant(), user.actor(), reason.strip()))) {
            throw new Refusal("learning.recognition.withdrawn");
        }
        String course = way.recognitions().stream()
                .filter(one -> one.id().equals(recognition))
                .findFirst()
                .orElseThrow()
                .course();
        record("learning.recognition-withdrawn", way, course);
    }

    /** Those that wait and are about people in sight, the oldest first. */
    @Transactional(readOnly = true)
    public List<ProposedRecognition> waiting() {
        return proposals.open(KIND).stream().flatMap(one -> shown(one).stream()).toList();
    }

    /** How many wait for the yes of who asks. */
    @Transactional(readOnly = true)
    public int waitingForMe() {
        return (int) waiting().stream().filter(one -> !one.about().own()).count();
    }

    private Optional<ProposedRecognition> shown(Proposed proposed) {
        var wanted = WantedRecognition.read(proposed.content());
        return ways.person(wanted.enrolment()).filter(this::isPresent).stream()
                .flatMap(person -> ways.of(person).stream())
                .filter(way -> way.enrolment().equals(wanted.enrolment()))
                .findFirst()
                .map(way -> new ProposedRecognition(
                        proposed, wanted, way, effect(way, wanted.course()), refusal(way, wanted)));
    }

    private RecognitionEffect effect(RecognisableWay way, String course) {
        int done = way.doneWith(course);
        return new RecognitionEffect(
                done,
                way.wanted(),
                done < way.wanted()
                        ? Optional.empty()
                        : obstacles.stream()
                                .flatMap(each -> each.of(way.person(), way.programme(), today()).stream())
                                .findFirst());
    }

    private Optional<Refusal> refusal(RecognisableWay way, WantedRecognition wanted) {
        try {
            check(way, wanted);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void check(RecognisableWay way, WantedRecognition wanted) {
        if (!way.isOpen()) {
            throw new Refusal("learning.recognition.completed").at(FieldName.CHOICE);
        }
        if (!way.programme().courses().contains(wanted.course())) {
            throw new Refusal("common.unknown-id").at(FieldName.CHOICE);
        }
        if (!ways.versions(wanted.course()).contains(wanted.version())) {
            throw new Refusal("common.unknown-id").at(FieldName.VALUE);
        }
        if (!way.needed().contains(wanted.course())) {
            throw new Refusal("learning.recognition.not-needed").at(FieldName.CHOICE);
        }
        if (way.passed().isEmpty() && way.doneWith(wanted.course()) == way.wanted()) {
            throw new Refusal("learning.recognition.all").at(FieldName.CHOICE);
        }
        wanted.check(today());
    }

    /** Exams and merges of the person wait until this is decided. */
    private RecognisableWay hold(UUID enrolment) {
        var person = ways.person(enrolment).filter(this::isPresent).orElseThrow(() -> new Refusal("common.unknown-id"));
        turns.take(person);
        return ways.lock(enrolment)
                .filter(way -> way.person().equals(person))
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Whom somebody here may act on. */
    private boolean isPresent(PersonId person) {
        return is(person, people.present("p", today()));
    }

    private boolean is(PersonId person, Condition where) {
        return Sql.of(jdbc, "select count(*) from person p where p.person_id = :person and %s", where)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(String event, RecognisableWay way, String course) {
        log.record(user.actor(), event, way.person().toString(), way.programme().code() + " " + course);
    }
}
