package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.nomination.NominationChanged;
import org.nishang.learning.nomination.NominationState;
import org.nishang.learning.session.ClassChanged;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.TellingNow;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The person is told each step of a nomination once; who nominated, what came of it. */
@ThinPortalTest
@Transactional
class NominationNoticesTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TellingNow telling;

    @Autowired
    private JdbcClient jdbc;

    private NoticeFixture fixture;
    private Facts facts;
    private PersonId person;
    private EnterpriseId enterprise;
    private UUID contact;
    private UUID session;

    @BeforeEach
    void aClassAndAnEnterprise() {
        fixture = new NoticeFixture(jdbc);
        facts = new Facts(jdbc);
        enterprise = facts.enterprise("Weavers", "339907", LocalDate.of(2020, 1, 1));
        person = facts.person("Wang");
        facts.employ(person, enterprise, LocalDate.of(2020, 1, 1), null);
        contact = fixture.contact("xq-contact", enterprise);
        session = Uuids.next();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date, programme) values (?, 'XQ-1', 'Xq class', 'A', 8, '2027-03-01', '2027-03-02', 'P-A')")
                .param(session)
                .update();
        jdbc.sql(
                        "insert into class_plan (session_id, state, place, places, nominate_until, version) values (?, 'OPEN', 'Hall 1', 20, '2027-02-20', 0)")
                .param(session)
                .update();
        telling.all();
    }

    @Test
    void eachStepIsToldOnceAndWhoNominatedHearsWhatCameOfIt() {
        var id = Uuids.next();
        change(id, NominationState.WAITING, session);
        change(id, NominationState.WAITING, session);
        change(id, NominationState.PLACED, session);
        telling.all();

        assertThat(fixture.toldTo(person.value())).containsExactly("PLACE_AWAITED WAITING", "PLACE_GIVEN PLACED");
        assertThat(fixture.toldTo(contact)).containsExactly("PLACE_GIVEN PLACED");
    }

    /** Who works at two enterprises: what one of them plans is not the other's to know. */
    @Test
    void anotherEmployerIsNotTold() {
        var other = facts.enterprise("Dyers", "339907", LocalDate.of(2020, 1, 1));
        facts.employ(person, other, LocalDate.of(2020, 1, 1), null);
        var stranger = fixture.contact("xq-stranger", other);

        change(Uuids.next(), NominationState.PLACED, session);
        telling.all();

        assertThat(fixture.toldTo(contact)).containsExactly("PLACE_GIVEN PLACED");
        assertThat(fixture.toldTo(stranger)).isEmpty();
    }

    @Test
    void whoHasToAnswerIsAskedAlone() {
        change(Uuids.next(), NominationState.NOMINATED, null);
        telling.all();

        assertThat(fixture.toldTo(person.value())).containsExactly("NOMINATION_ASKED NOMINATED");
        assertThat(fixture.toldTo(contact)).isEmpty();
    }

    @Test
    void aCancelledClassIsCalledSo() {
        jdbc.sql("update class_plan set state = 'CANCELLED' where session_id = ?")
                .param(session)
                .update();
        change(Uuids.next(), NominationState.WITHDRAWN, session);
        change(Uuids.next(), NominationState.WITHDRAWN, null);
        telling.all();

        assertThat(fixture.toldTo(person.value()))
                .containsExactly("CLASS_CANCELLED WITHDRAWN", "NOMINATION_ENDED WITHDRAWN");
    }

    @Test
    void whoHasAPlaceIsToldThatTheClassHasMoved() {
        jdbc.sql("""
                insert into nomination (nomination_id, person_id, programme, session_id, state, origin, place_in_line, nominated_at, nominated_by, version)
                values (?, ?, 'P-A', ?, 'PLACED', 'AUTHORITY', 1, now(6), ?, 0)""")
                .params(Uuids.next(), person.value(), session, Uuids.next())
                .update();
        events.publishEvent(new ClassChanged(session, ClassChanged.What.MOVED));
        events.publishEvent(new ClassChanged(session, ClassChanged.What.OPENED));
        telling.all();

        assertThat(fixture.toldTo(person.value())).hasSize(1).allMatch(told -> told.startsWith("CLASS_MOVED"));
    }

    private void change(UUID id, NominationState state, @Nullable UUID classOf) {
        events.publishEvent(new NominationChanged(id, person, enterprise, "P-A", classOf, state));
    }
}
