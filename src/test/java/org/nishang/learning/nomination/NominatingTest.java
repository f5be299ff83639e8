package org.nishang.learning.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.learning.session.ClassChanged;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.ClassState;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Contacts nominate, learners answer, the authority decides. */
@PortalTest
@Transactional
@RecordApplicationEvents
class NominatingTest {

    private static final Goal PORTAL = Goal.onThePortal("P-D");

    @Autowired
    private Nominating nominating;

    @Autowired
    private NominationDesk desk;

    @Autowired
    private GoneSweep sweep;

    @Autowired
    private ClassRoster roster;

    @Autowired
    private MyNominations mine;

    @Autowired
    private Studying studying;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final As authority = As.administrator(Scope.ALL);
    private LocalDate today;
    private Facts facts;
    private ClassFixture classes;
    private EnterpriseId here;
    private EnterpriseId there;
    private As contact;
    private As otherContact;

    @BeforeEach
    void twoEnterprises() {
        today = LocalDate.now(clock);
        facts = new Facts(jdbc);
        classes = new ClassFixture(jdbc, today);
        here = facts.enterprise("本处制衣", "330482", LocalDate.of(2018, 1, 1));
        there = facts.enterprise("他处制衣", "330481", LocalDate.of(2018, 1, 1));
        contact = As.contact(Scope.ofEnterprise(here));
        otherContact = As.contact(Scope.ofEnterprise(there));
    }

    private PersonId worker(EnterpriseId enterprise) {
        var person = facts.person("工人");
        facts.employ(person, enterprise, today.minusYears(1), null);
        return person;
    }

    private NominationState state(NominationId id) {
        return NominationState.valueOf(jdbc.sql("select state from nomination where nomination_id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    private NominationId nominate(As who, PersonId person, Goal goal) {
        return who.call(() -> nominating.nominate(person, goal));
    }

    private boolean learns(PersonId person) {
        return As.learner(person).call(() -> studying.course("C04")).isOpen();
    }

    @Test
    void aNominationToThePortalEnrols() {
        var person = worker(here);

        var id = nominate(contact, person, PORTAL);

        assertThat(state(id)).isEqualTo(NominationState.PLACED);
        assertThat(learns(person)).isTrue();
        assertThat(events.stream(NominationChanged.class)
                        .filter(one -> one.person().equals(person)))
                .containsExactly(new NominationChanged(id.value(), person, here, "P-D", null, NominationState.PLACED));
        assertThat(contact.call(() ->
                        nominating.rows(NominationQuery.of(java.util.Map.of()), NominationOrder.NAME, false, 0, 9)))
                .singleElement()
                .satisfies(row -> assertThat(row.enterprise()).isEqualTo("本处制衣"));
    }

    @Test
    void whereThePersonIsAskedItEnrolsWhoAccepts() {
        authority.run(() -> desk.ask("P-D", true));
        var yes = worker(here);
        var no = worker(here);
        var first = nominate(contact, yes, PORTAL);
        var second = nominate(contact, no, PORTAL);
        assertThat(learns(yes)).isFalse();

        As.learner(yes).run(() -> mine.accept(first));
        As.learner(no).run(() -> mine.decline(second, "产假"));

        assertThat(learns(yes)).isTrue();
        assertThat(learns(no)).isFalse();
        assertThat(state(second)).isEqualTo(NominationState.DECLINED);
        refuses("common.unknown-id", () -> As.learner(no).run(() -> mine.accept(first)));
    }

    @Test
    void morePlacesGoToWhoWaitsAndACancelledClassEndsAll() {
        var session = classes.open(1);
        var placed = nominate(contact, worker(here), Goal.ofClass(session));
        var waiting = nominate(contact, worker(here), Goal.ofClass(session));

        classes.places(session, 2);
        publisher.publishEvent(new ClassChanged(session, ClassChanged.What.ENLARGED));
        assertThat(state(waiting)).isEqualTo(NominationState.PLACED);

        classes.become(session, ClassState.CANCELLED);
        publisher.publishEvent(new ClassChanged(session, ClassChanged.What.CANCELLED));
        assertThat(state(placed)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(state(waiting)).isEqualTo(NominationState.WITHDRAWN);
    }

    /** The one who works at two factories: the second contact is told, and changes nothing. */
    @Test
    void twoContactsNominateOnePerson() {
        var person = worker(here);
        facts.employ(person, there, today.minusMonths(2), null);

        var id = nominate(contact, person, PORTAL);
        refuses("learning.nomination.open-already", () -> nominate(otherContact, person, PORTAL));

        refuses("common.unknown-id", () -> otherContact.run(() -> nominating.withdraw(id)));
        assertThat(otherContact.call(() -> nominating.count(NominationQuery.ALL)))
                .isZero();
        assertThat(state(id)).isEqualTo(NominationState.PLACED);
    }

    @Test
    void nobodyNominatesWhoWorksElsewhereOrHasLeft() {
        var gone = facts.person("走了");
        facts.employ(gone, here, today.minusYears(1), today);

        refuses("common.unknown-id", () -> nominate(contact, worker(there), PORTAL));
        refuses("learning.nomination.not-employed", () -> nominate(contact, gone, PORTAL));
    }

    @Test
    void whoLeftBeforeAcceptingGetsNoPlace() {
        authority.run(() -> desk.ask("P-D", true));
        var person = facts.person("要走");
        var work = facts.employ(person, here, today.minusYears(1), null);
        var id = nominate(contact, person, PORTAL);
        facts.leave(work, today);

        refuses("learning.nomination.gone", () -> As.learner(person).run(() -> mine.accept(id)));
    }

    @Test
    void whoHoldsWhatItGivesIsNotNominatedUntilItCanBeRenewed() {
        var person = worker(here);
        var certificate = facts.certificate(person, TrainingRole.DECLARANT, today.minusMonths(1), today.plusYears(2));

        refuses("certificate.path.too-early", () -> nominate(contact, person, PORTAL));

        jdbc.sql("update certificate set last_day = ? where certificate_id = ?")
                .params(today.plusDays(30), certificate)
                .update();
        nominate(contact, person, PORTAL);
    }

    @Test
    void aFreedPlaceGoesToWhoWaitsLongest() {
        var session = classes.open(1);
        var first = nominate(contact, worker(here), Goal.ofClass(session));
        var second = nominate(otherContact, worker(there), Goal.ofClass(session));
        var third = nominate(contact, worker(here), Goal.ofClass(session));
        assertThat(state(second)).isEqualTo(NominationState.WAITING);

        contact.run(() -> nominating.withdraw(first));

        assertThat(state(second)).isEqualTo(NominationState.PLACED);
        assertThat(state(third)).isEqualTo(NominationState.WAITING);
        assertThat(events.stream(NominationChanged.class)
                        .filter(one -> one.nominationId().equals(second.value())))
                .extracting(NominationChanged::state)
                .containsExactly(NominationState.WAITING, NominationState.PLACED);
    }

    @Test
    void whoLeftWaitsForNoPlace() {
        var session = classes.open(1);
        var first = nominate(contact, worker(here), Goal.ofClass(session));
        var person = facts.person("要走");
        var work = facts.employ(person, here, today.minusYears(1), null);
        var second = nominate(contact, person, Goal.ofClass(session));
        var third = nominate(contact, worker(here), Goal.ofClass(session));
        facts.leave(work, today);

        authority.run(() -> desk.decline(first, "名额调整"));

        assertThat(state(second)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(state(third)).isEqualTo(NominationState.PLACED);
    }

    @Test
    void whoLeftKeepsNoPlace() {
        var session = classes.open(1);
        var person = facts.person("要走");
        var work = facts.employ(person, here, today.minusYears(1), null);
        var first = nominate(contact, person, Goal.ofClass(session));
        var second = nominate(contact, worker(here), Goal.ofClass(session));
        sweep.sweep();
        assertThat(state(first)).isEqualTo(NominationState.PLACED);

        facts.leave(work, today);
        sweep.sweep();

        assertThat(state(first)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(state(second)).isEqualTo(NominationState.PLACED);
    }

    @Test
    void whoComesInsteadKeepsThePlace() {
        var session = classes.open(1);
        var first = nominate(contact, worker(here), Goal.ofClass(session));
        var waiting = nominate(otherContact, worker(there), Goal.ofClass(session));
        var other = worker(here);

        refuses("learning.nomination.not-employed", () -> contact.run(() -> nominating.swap(first, worker(there))));
        var next = contact.call(() -> nominating.swap(first, other));

        assertThat(state(first)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(state(next)).isEqualTo(NominationState.PLACED);
        assertThat(state(waiting)).isEqualTo(NominationState.WAITING);
    }

    @Test
    void whatIsCompletedOrOverMayBeginAgain() {
        var session = classes.open(5);
        var person = worker(here);
        nominate(contact, person, Goal.ofClass(session));
        refuses("learning.nomination.open-already", () -> nominate(contact, person, PORTAL));

        classes.become(session, ClassState.CLOSED);
        nominate(contact, person, PORTAL);

        var completed = worker(here);
        nominate(contact, completed, PORTAL);
        publisher.publishEvent(new ProgrammeCompleted(
                Uuids.next(),
                completed,
                "P-D",
                new Text("甲", "A"),
                TrainingRole.DECLARANT,
                new java.math.BigDecimal("24"),
                Points.of(86),
                today));
        assertThat(jdbc.sql("select ended_on from nomination where person_id = ?")
                        .param(completed.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today);
    }

    @Test
    void whatWasBegunIsNotTakenBack() {
        var person = worker(here);
        var id = nominate(contact, person, PORTAL);
        As.learner(person).run(() -> studying.open("C04", "cords", java.util.Locale.CHINESE));

        refuses("learning.nomination.study-begun", () -> contact.run(() -> nominating.withdraw(id)));

        var other = worker(here);
        var early = nominate(contact, other, PORTAL);
        contact.run(() -> nominating.withdraw(early));
        assertThat(learns(other)).isFalse();
    }

    @Test
    void participantsAreFixedWhenAClassHasBegun() {
        var session = classes.open(2);
        var id = nominate(contact, worker(here), Goal.ofClass(session));
        classes.become(session, ClassState.RUNNING);

        refuses("learning.nomination.class-begun", () -> contact.run(() -> nominating.withdraw(id)));
        refuses("learning.nomination.class-begun", () -> contact.run(() -> nominating.swap(id, worker(here))));
        refuses("learning.nomination.class-not-open", () -> nominate(contact, worker(here), Goal.ofClass(session)));
    }

    @Test
    void aClassOfAnotherRegionIsNotTold() {
        var session = classes.open(2);
        jdbc.sql("insert into session_owner (session_id, owner) values (?, '330481')")
                .param(session)
                .update();

        refuses("common.unknown-id", () -> nominate(contact, worker(here), Goal.ofClass(session)));
        nominate(otherContact, worker(there), Goal.ofClass(session));
    }

    @Test
    void onlyTheAuthorityOfTheWholeSaysOfWhatPeopleAreAsked() {
        refuses(
                "learning.nomination.asking-is-for-all",
                () -> As.administrator(Scope.ofRegion("330482")).run(() -> desk.ask("P-D", true)));
    }

    @Test
    void mergedPeopleHaveOneOpenNomination() {
        var session = classes.open(1);
        var into = worker(here);
        var gone = worker(here);
        var placed = nominate(contact, gone, Goal.ofClass(session));
        var waits = nominate(contact, into, Goal.ofClass(session));
        var next = nominate(contact, worker(here), Goal.ofClass(session));

        publisher.publishEvent(new org.nishang.identity.PersonsMerged(gone, into));

        assertThat(state(placed)).isEqualTo(NominationState.PLACED);
        assertThat(state(waits)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(state(next)).isEqualTo(NominationState.WAITING);
        assertThat(person(placed)).isEqualTo(into.value());
    }

    @Test
    void mergedPeopleWereInAClassOnce() {
        var session = classes.open(2);
        var into = worker(here);
        var gone = worker(here);
        nominate(contact, into, Goal.ofClass(session));
        nominate(contact, gone, Goal.ofClass(session));
        jdbc.sql("update nomination set ended_on = ? where session_id = ?")
                .params(today, session)
                .update();
        classes.become(session, ClassState.CLOSED);

        publisher.publishEvent(new org.nishang.identity.PersonsMerged(gone, into));

        assertThat(roster.of(session)).extracting(ClassRoster.Place::person).containsExactly(into);
    }

    private UUID person(NominationId id) {
        return jdbc.sql("select person_id from nomination where nomination_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }
}
