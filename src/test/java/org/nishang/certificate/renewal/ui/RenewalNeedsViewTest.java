package org.nishang.certificate.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.renewal.RenewalNeed;
import org.nishang.certificate.renewal.RenewalNeedQuery;
import org.nishang.certificate.renewal.RenewalNeeds;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
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

    @Autowired
    private RenewalNeeds needs;

    private CertificateFixture given;
    private EnterpriseId own;

    @BeforeEach
    void oneThatEndsSoon() {
        given = new CertificateFixture(jdbc, people, events);
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
    void chosenOnesArePrintedTogether() {
        assertThat(isThere("print-chosen")).isFalse();

        chooseFirst();

        assertThat(text("chosen-count")).isEqualTo(words("certificate.needs.chosen", "1"));
        String href = at(Anchor.class, "print-chosen").getHref();
        assertThat(href).startsWith("/lists/renewal-needs/print?only=");
        assertThat(needs.rows(RenewalNeedQuery.of(Map.of("only", href.substring(href.indexOf('=') + 1)))))
                .extracting(RenewalNeed::name)
                .containsExactly("徐续甲");
        assertThat(needs.rows(RenewalNeedQuery.of(Map.of("only", "NS-0")))).isEmpty();
        assertThat(isThere("renew-chosen")).as("a contact renews nothing").isFalse();
    }

    @Test
    void chosenOnesWithEnoughEducationAreRenewedEachByItself() {
        var today = LocalDate.now(clock);
        var auditor = given.person("徐续丙");
        given.employ(auditor, own, "2020-01-01", null);
        var last = today.plusDays(40);
        var issued = given.complete(
                auditor, TrainingRole.AUDITOR, last.plusDays(1).minusMonths(36).toString());
        given.change(issued.id(), "last_day", last.toString());
        for (int year = 1; year <= 3; year++) {
            educated(auditor, last.minusYears(year).plusDays(100), "TRAINING", "8");
            educated(auditor, last.minusYears(year).plusDays(100), "AUDIT", "0");
        }
        signIn(As.administrator(Scope.ofEnterprise(own)));
        open("certificate-renewals?q=徐续丙");
        chooseFirst();
        assertThat(text("renew-chosen")).isEqualTo(words("certificate.needs.renew-chosen", 1));

        click("renew-chosen");
        assertThat(text("consequence")).contains(words("ui.each.by-itself"));
        confirm();

        assertThat(successes()).containsExactly(words("ui.each.done", "1"));
        assertThat(rows("needs-grid")).isEmpty();
        assertThat(isThere("chosen-count")).isFalse();
    }

    private void educated(PersonId person, LocalDate day, String kind, String hours) {
        jdbc.sql("""
                insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, audited, audit_part, evidence,
                                        recorded_by, recorded_at, state)
                values (uuid(), ?, 'A', ?, ?, ?, 't', if(? = 'AUDIT', '某厂', null), if(? = 'AUDIT', 'MEMBER', null), 'e', 'x', now(6), 'ACCEPTED')""").params(person.value(), kind, day, hours, kind, kind).update();
    }

    @SuppressWarnings("unchecked")
    private void chooseFirst() {
        var grid = (Grid<RenewalNeed>) at(Grid.class, "needs-grid");
        act(() -> grid.asMultiSelect().select(grid.getListDataView().getItem(0)));
    }

    @Test
    void contactRenewsNothing() {
        assertThat(isThere("desk-renew")).isFalse();
    }
}
