package org.nishang.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ClearDocumentsTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));

    @Autowired
    private ClearDocuments documents;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId enterprise;
    private PersonId person;

    @BeforeEach
    void somebodyEmployed() {
        enterprise = EnterpriseFixture.register(enterprises, "330482", 76, "平湖试样壬制衣有限公司");
        person = OFFICE.call(() -> StaffFixture.joined(moves.join(
                new NewStaff(StaffFixture.person("试明文", 76), enterprise, Set.of(Post.OTHER), LocalDate.now(clock)))));
    }

    @Test
    void showsTheNumberAndLogsWhoLookedAndWhy() {
        String number = OFFICE.call(() -> documents.show(person, " 核对报关人员备案 "));

        assertThat(number).isEqualTo(StaffFixture.document("19880412", 76).value());
        assertThat(logged())
                .containsExactly("training-administrator 核对报关人员备案")
                .noneMatch(line -> line.contains(number));
    }

    @Test
    void wantsAPurpose() {
        refuses("people.clear.purpose", () -> OFFICE.call(() -> documents.show(person, "  ")));
        assertThat(logged()).isEmpty();
    }

    @Test
    void isForWhoMayAndWithinTheScope() {
        var contact = As.contact(Scope.ofEnterprise(enterprise));
        var elsewhere = As.administrator(Scope.ofRegion("330481"));

        assertThat(OFFICE.call(() -> directory.sheet(person)).maySeeInClear()).isTrue();
        assertThat(contact.call(() -> directory.sheet(person)).maySeeInClear()).isFalse();
        assertThatThrownBy(() -> contact.call(() -> documents.show(person, "核对")))
                .isInstanceOf(AccessDeniedException.class);
        refuses("common.unknown-id", () -> elsewhere.call(() -> documents.show(person, "核对")));
        refuses("common.unknown-id", () -> elsewhere.call(() -> documents.show(PersonId.next(), "核对")));
        assertThat(logged()).isEmpty();
    }

    private List<String> logged() {
        return jdbc.sql(
                        "select concat(actor, ' ', detail) from audit_entry where event = 'people.document-viewed' and subject = ?")
                .param(person.toString())
                .query(String.class)
                .list();
    }
}
