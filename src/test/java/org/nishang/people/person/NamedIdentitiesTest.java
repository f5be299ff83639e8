package org.nishang.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.merge.PersonMerging;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whom a number and a name mean where two records became one. */
@PortalTest
@Transactional
class NamedIdentitiesTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final ResidentIdNumber OLD = StaffFixture.document("19820914", 61);
    private static final ResidentIdNumber PRESENT = StaffFixture.document("19820914", 63);

    @Autowired
    private NamedIdentities identities;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private PersonMerging merging;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        var gone = joined(OLD, "张同音");
        person = joined(PRESENT, "章同音");
        ADMINISTRATOR.run(() -> merging.merge(person, gone, "同一人登记两次"));
    }

    private PersonId joined(ResidentIdNumber number, String name) {
        var enterprise = new Facts(jdbc).enterprise("同音制衣" + name, "330482", LocalDate.of(2018, 1, 1));
        return StaffFixture.joined(ADMINISTRATOR.call(() -> moves.join(new NewStaff(
                new NewPerson(number, name, null), enterprise, Set.of(Post.OTHER), LocalDate.of(2024, 1, 1)))));
    }

    private PersonId named(As who, ResidentIdNumber number, String name) {
        return who.call(() -> identities.named(new NewPerson(number, name, null)));
    }

    @Test
    void theOldNumberMeansThePersonUnderEitherName() {
        var stranger =
                As.contact(Scope.ofEnterprise(new Facts(jdbc).enterprise("外厂", "330481", LocalDate.of(2018, 1, 1))));
        for (As who : new As[] {ADMINISTRATOR, stranger}) {
            assertThat(named(who, OLD, "张同音")).isEqualTo(person);
            assertThat(named(who, OLD, "章同音")).isEqualTo(person);
            assertThat(named(who, PRESENT, "章同音")).isEqualTo(person);
        }

        refuses("people.document-other-name", () -> named(ADMINISTRATOR, OLD, "又一名"));
        assertThat(named(stranger, OLD, "又一名")).isNotEqualTo(person);
    }
}
