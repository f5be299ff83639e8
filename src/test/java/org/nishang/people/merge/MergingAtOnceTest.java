package org.nishang.people.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who merge the same two records at the same moment, each the other way round. */
@PortalTest
class MergingAtOnceTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private PersonMerging merging;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private Clock clock;

    @Test
    void onlyOneOfThemMerges() throws Exception {
        var enterprise = EnterpriseFixture.register(enterprises, "330482", 65, "平湖同时己制衣有限公司");
        var one = join(enterprise, 21);
        var other = join(enterprise, 23);

        var answers = together(List.of(merge(one, other), merge(other, one))).stream()
                .sorted()
                .toList();

        assertThat(answers).containsExactly("common.unknown-id", "merged");
        var stays = ADMINISTRATOR.call(() -> directory.sheet(one)).person();
        assertThat(ADMINISTRATOR.call(() -> directory.sheet(other)).person()).isEqualTo(stays);
        assertThat(stays.employments()).extracting(EmploymentRow::enterprise).containsExactly(enterprise);
    }

    private PersonId join(EnterpriseId enterprise, int sequence) {
        return ADMINISTRATOR.call(() -> StaffFixture.joined(moves.join(new NewStaff(
                new NewPerson(StaffFixture.document("19790317", sequence), "欧阳同时", null),
                enterprise,
                Set.of(Post.AUDITOR),
                LocalDate.now(clock).minusDays(sequence)))));
    }

    private Callable<String> merge(PersonId into, PersonId gone) {
        return () -> {
            try {
                ADMINISTRATOR.run(() -> merging.merge(into, gone, "同一人登记两次"));
                return "merged";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }
}
