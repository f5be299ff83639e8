package org.nishang.certificate.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Who can renew now or soon, and what each lacks. */
class RenewalNeedsViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @Autowired
    private PersonRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    private EnterpriseId own;

    @BeforeEach
    void oneThatEndsSoon() {
        var given = new CertificateFixture(jdbc, people, events);
        var today = LocalDate.now(clock);
        own = given.enterprise("徐续制衣", "330482");
        var soon = given.person("徐续甲");
        given.employ(soon, own, "2020-01-01", null);
        given.complete(
                soon, TrainingRole.DECLARANT, today.minusMonths(24).plusDays(20).toString());
        var later = given.person("徐续乙");
        given.employ(later, own, "2020-01-01", null);
        given.complete(later, TrainingRole.AUDITOR, today.toString());
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("certificate-renewals");
    }

    @Test
    void namesWhoCanRenewAndNotWhoNeedNotYet() {
        assertThat(rows("needs-grid")).singleElement().satisfies(row -> {
            assertThat(row.getFirst()).contains("徐续甲").contains("*");
            assertThat(row.get(3)).contains(words("certificate.needs.stage.OPEN"));
        });
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
    }

    @Test
    void otherRoleHasNobodyAndSaysSo() {
        choose("filter-role", words("certificate.role.AUDITOR"));

        assertThat(rows("needs-grid")).isEmpty();
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).contains(words("certificate.needs.none"));
        assertThat(address()).isEqualTo("certificate-renewals?role=A");
        assertThat(at(Anchor.class, "export").getHref()).contains("role=A");
    }

    @Test
    void stageNarrows() {
        choose("filter-stage", words("certificate.needs.stage.LATE"));
        assertThat(rows("needs-grid")).isEmpty();
        choose("filter-stage", words("certificate.needs.stage.OPEN"));
        assertThat(rows("needs-grid")).hasSize(1);
    }

    @Test
    void anotherEnterpriseSeesNobodyOfIt() {
        signIn(As.contact(Scope.ofEnterprise(facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1)))));
        open("certificate-renewals");

        assertThat(rows("needs-grid")).isEmpty();
        assertThat(page()).doesNotContain("徐续甲");
    }

    @Test
    void contactRenewsNothing() {
        assertThat(isThere("desk-renew")).isFalse();
    }
}
