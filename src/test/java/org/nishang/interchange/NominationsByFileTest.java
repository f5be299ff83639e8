package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.nomination.ClassFixture;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A contact hands in a file of nominations, looks at it first, and takes it back. */
@PortalTest
@Transactional
class NominationsByFileTest {

    @Autowired
    private Importing importing;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Importing contact;
    private PersonId ann;
    private String session;

    @BeforeEach
    void staff() {
        var facts = new Facts(jdbc);
        var mill = facts.enterprise("文件制衣", "330482", LocalDate.of(2018, 1, 1));
        var other = facts.enterprise("他厂制衣", "330482", LocalDate.of(2018, 1, 1));
        ann = join(61, mill);
        join(62, mill);
        join(63, other);
        contact = importing.as(As.contact(Scope.ofEnterprise(mill)));
        session = ClassFixture.code(new ClassFixture(jdbc, LocalDate.now(clock)).open(1));
    }

    private PersonId join(int number, EnterpriseId enterprise) {
        return Importing.EVERYTHING.call(() -> StaffFixture.joined(moves.join(new NewStaff(
                StaffFixture.person("提名" + number, number), enterprise, Set.of(Post.OTHER), LocalDate.now(clock)))));
    }

    private static String number(int number) {
        return StaffFixture.document("19880412", number).value();
    }

    private static Table table() {
        return Table.of("documentNumber", "programme", "sessionCode");
    }

    private List<String> states() {
        return jdbc.sql("select n.state from nomination n join person_identity i using (person_id)"
                        + " where i.name like '提名6%' and n.origin = 'FILE' order by n.nomination_id")
                .query(String.class)
                .list();
    }

    @Test
    void whatIsLookedAtFirstIsWrittenThen() {
        var file = table().row(number(61), null, session)
                .row(number(62), "P-D", session)
                .row(number(62), "P-A", null)
                .row(number(63), "P-D", null)
                .row(number(61), "P-D", null)
                .row(number(62), "P-X", null)
                .row(number(61), "P-A", session)
                .row(number(61), null, "BAN-0");

        var looked = contact.validate("nominations", file);
        assertThat(states()).isEmpty();
        var written = contact.commitSkipping("nominations", file);

        assertThat(written.created()).isEqualTo(looked.created()).isEqualTo(3);
        assertThat(Importing.codes(written)).isEqualTo(Importing.codes(looked));
        assertThat(Importing.codes(written))
                .containsExactly(
                        "5 documentNumber unknown-document",
                        "6 programme nomination.open-already",
                        "7 programme nomination.no-goal",
                        "8 documentNumber line.duplicate",
                        "9 sessionCode session.unknown");
        assertThat(states()).containsExactly("PLACED", "WAITING", "PLACED");
    }

    @Test
    void aClassOfAnotherProgrammeIsRefused() {
        var file = table().row(number(61), "P-A", session);

        assertThat(Importing.codes(contact.commitSkipping("nominations", file)))
                .containsExactly("2 programme nomination.other-programme");
        assertThat(states()).isEmpty();
    }

    @Test
    void anExportComesBackUnchanged() {
        contact.committed("nominations", table().row(number(61), null, session).row(number(62), "P-A", null));
        var lines = Importing.EVERYTHING.call(() -> importing.exported("nominations"));
        assertThat(lines).contains(number(61) + ",P-D," + session, number(62) + ",P-A,");

        var again = contact.commit(
                "nominations", table().row(number(61), "P-D", session).row(number(62), "P-A", null));
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void takingAFileBackWithdrawsAndLetsOthersMoveUp() {
        UUID first = contact.committed("nominations", table().row(number(61), null, session));
        contact.committed("nominations", table().row(number(62), null, session));

        contact.undo(first);

        assertThat(states()).containsExactly("WITHDRAWN", "PLACED");
    }

    @Test
    void whatWasWithdrawnSinceIsNotTakenBack() {
        UUID batch = contact.committed("nominations", table().row(number(61), null, session));
        jdbc.sql("update nomination set state = 'DECLINED' where person_id = ?")
                .param(ann.value())
                .update();

        refuses("common.register.changed-since", () -> contact.undo(batch));
    }
}
