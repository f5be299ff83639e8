package org.nishang.certificate.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The register of certificates and its books: what is filtered is counted, kept and within the own scope. */
class RegisterViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @Autowired
    private PersonRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    private EnterpriseId own;
    private LocalDate today;

    @BeforeEach
    void three() {
        var given = new CertificateFixture(jdbc, people, events);
        today = LocalDate.now(clock);
        own = given.enterprise("徐册制衣", "330482");
        certificate(given, "徐册甲", own, TrainingRole.DECLARANT, today.minusDays(100));
        certificate(given, "徐册乙", own, TrainingRole.AUDITOR, today.minusYears(3).plusDays(20));
        certificate(given, "徐册外", given.enterprise("徐册外衣", "330481"), TrainingRole.AUDITOR, today.minusDays(10));
        signIn(As.contact(Scope.ofEnterprise(own)));
    }

    private static void certificate(
            CertificateFixture given, String name, EnterpriseId enterprise, TrainingRole role, LocalDate on) {
        var person = given.person(name);
        given.employ(person, enterprise, "2020-01-01", null);
        given.complete(person, role, on.toString());
    }

    private List<String> holders() {
        return column("certificates", 0).stream()
                .map(one -> one.substring(0, 3))
                .toList();
    }

    @Test
    void contactSeesTheCertificatesOfTheOwnEnterpriseAndTheirCount() {
        open("certificate-register");

        assertThat(holders()).containsExactlyInAnyOrder("徐册甲", "徐册乙");
        assertThat(text("count")).isEqualTo(words("certificate.register.count", 2, today.toString()));
    }

    @Test
    void newestStandsFirstAndTheHeadsSort() {
        open("certificate-register");
        assertThat(holders()).containsExactly("徐册甲", "徐册乙");

        sort("certificates", 4, false);

        assertThat(holders()).containsExactly("徐册乙", "徐册甲");
    }

    @Test
    void filtersAreKeptInTheAddress() {
        open("certificate-register");

        choose("filter-role", words("certificate.role.AUDITOR"));
        type("search", "徐册");

        assertThat(address()).isEqualTo("certificate-register?q=徐册&role=A");
        assertThat(holders()).containsExactly("徐册乙");
        open("certificate-register?role=D");
        assertThat(holders()).containsExactly("徐册甲");
    }

    @Test
    void whatEndsSoonSaysHowManyDaysAreLeft() {
        open("certificate-register?expiring=30");

        assertThat(holders()).containsExactly("徐册乙");
        assertThat(page()).contains(words("certificate.tabs.expiring", 30, "1"));
    }

    @Test
    void anotherDayAsksForThatDay() {
        open("certificate-register?asOf=" + today.minusDays(50));

        assertThat(text("count"))
                .isEqualTo(words(
                        "certificate.register.count", 2, today.minusDays(50).toString()));
        open("certificate-register?asOf=" + today.minusDays(150));
        assertThat(holders()).containsExactly("徐册乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=X", "state=odd", "expiring=soon", "asOf=tomorrow", "region=x", "asof=2026-01-01"})
    void whatIsNotUnderstoodIsSaidAndNobodyIsListed(String parameter) {
        open("certificate-register?" + parameter);

        assertThat(page()).contains(words("ui.refused"));
        assertThat(isThere("certificates")).isFalse();
    }

    @Test
    void emptyListSaysWhatToDo() {
        open("certificate-register?q=no-such-person");

        assertThat(rows("certificates")).isEmpty();
        assertThat(text("count")).isEqualTo(words("certificate.register.count", 0, today.toString()));
        assertThat(page()).contains(words("certificate.register.empty.advice"));
    }

    @Test
    void contactPrintsNothing() {
        open("certificate-register");

        assertThat(isThere("print-register")).isFalse();
    }

    @Test
    void registerIsPrintedForAReasonOnly() {
        signIn(As.administrator(Scope.ALL));
        open("certificate-register?q=徐册");
        click("print-register");

        click("print-submit");

        assertThat(complaints()).hasSize(1);
        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void bookOfIssuesCountsItsPeriod() {
        open("certificate-register/issues?from=" + today.minusDays(120) + "&to=" + today);

        assertThat(rows("entries")).hasSize(1).hasSize(size("entries"));
        assertThat(text("count"))
                .isEqualTo(
                        words("certificate.book.count", 1, today.minusDays(120).toString(), today.toString()));
    }

    @Test
    void bookKeepsItsPeriodInTheAddressAndInTheExport() {
        open("certificate-register/issues");

        type("filter-from", today.minusDays(120));
        choose(all(Select.class).getFirst(), words("certificate.role.DECLARANT"));

        assertThat(address()).contains("from=" + today.minusDays(120)).contains("role=D");
        assertThat(at(Anchor.class, "export").getHref()).contains("from=" + today.minusDays(120), "role=D");
        assertThat(rows("entries")).hasSize(1);
    }

    @Test
    void bookOfWithdrawalsIsEmptyAndSaysWhatToDo() {
        open("certificate-register/withdrawals");

        assertThat(rows("entries")).isEmpty();
        assertThat(page()).contains(words("certificate.book.empty.advice"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.contact(Scope.ofEnterprise(own)), Locale.ENGLISH);
        open("certificate-register");

        assertThat(text("count")).isEqualTo(words("certificate.register.count", 2, today.toString()));
        assertThat(text("count")).matches("[ -~]+");
    }
}
