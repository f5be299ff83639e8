package org.nishang.learning.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Committed: many nominate at the same moment. */
@PortalTest
class LastPlaceTest {

    private static final int CLICKS = 10;

    @Autowired
    private Nominating nominating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final As authority = As.administrator(Scope.ALL);

    private final List<UUID> made = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();

    @AfterEach
    void leavesNothing() {
        for (UUID session : made) {
            for (String table : List.of("nomination", "class_plan", "training_session")) {
                jdbc.sql("delete from " + table + " where session_id = ?")
                        .param(session)
                        .update();
            }
        }
        for (PersonId person : people) {
            for (String table : List.of("employment", "person_identity", "person")) {
                jdbc.sql("delete from " + table + " where person_id = ?")
                        .param(person.value())
                        .update();
            }
        }
    }

    private UUID open(int places) {
        var session = new ClassFixture(jdbc, LocalDate.now(clock)).open(places);
        made.add(session);
        return session;
    }

    private PersonId worker() {
        var today = LocalDate.now(clock);
        var facts = new Facts(jdbc);
        var person = facts.person("同时");
        people.add(person);
        var enterprise = jdbc.sql("select enterprise_id from enterprise where deregistered_on is null limit 1")
                .query(UUID.class)
                .single();
        facts.employ(person, new org.nishang.identity.EnterpriseId(enterprise), "OTHER", today, today.plusDays(1));
        return person;
    }

    private List<String> states(UUID session) {
        return jdbc.sql("select state from nomination where session_id = ? order by place_in_line")
                .param(session)
                .query(String.class)
                .list();
    }

    @Test
    void oneOfTenGetsTheLastPlaceAndNineWaitInLine() throws Exception {
        var session = open(1);
        var clicks = new ArrayList<Callable<NominationId>>();
        for (int i = 0; i < CLICKS; i++) {
            var person = worker();
            clicks.add(() -> authority.call(() -> nominating.nominate(person, Goal.ofClass(session))));
        }

        var all = together(clicks);

        assertThat(states(session))
                .hasSize(CLICKS)
                .startsWith("PLACED")
                .filteredOn("WAITING"::equals)
                .hasSize(CLICKS - 1);
        assertThat(jdbc.sql("select count(distinct place_in_line) from nomination where session_id = ?")
                        .param(session)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CLICKS);

        // Five leave at the same moment: who has the place then is one, the longest to wait of those who stay.
        together(all.subList(0, 5).stream()
                .map(id -> (Callable<Boolean>) () -> {
                    authority.run(() -> nominating.withdraw(id));
                    return true;
                })
                .toList());

        assertThat(states(session).stream().filter(state -> !state.equals("WITHDRAWN")))
                .containsExactly("PLACED", "WAITING", "WAITING", "WAITING", "WAITING");
    }

    @Test
    void tenClicksForOnePersonMakeOneNomination() throws Exception {
        var session = open(5);
        var person = worker();
        var clicks = new ArrayList<Callable<String>>();
        for (int i = 0; i < CLICKS; i++) {
            clicks.add(() -> {
                try {
                    authority.run(() -> nominating.nominate(person, Goal.ofClass(session)));
                    return "made";
                } catch (Refusal refused) {
                    return refused.key();
                }
            });
        }

        assertThat(together(clicks))
                .containsOnlyOnce("made")
                .filteredOn("learning.nomination.open-already"::equals)
                .hasSize(CLICKS - 1);
    }
}
