package org.nishang.certificate.wallet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A learner's own certificates. */
class WalletViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @Autowired
    private PersonRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    private CertificateFixture given;
    private PersonId me;
    private LocalDate today;

    @BeforeEach
    void learner() {
        given = new CertificateFixture(jdbc, people, events);
        me = given.person("徐包人");
        today = LocalDate.now(clock);
        signIn(As.learner(me));
    }

    @Test
    void withoutACertificateItLeadsToLearning() {
        open("certificates");

        assertThat(page())
                .contains(words("certificate.wallet.empty.advice"))
                .contains(words("certificate.wallet.to-learning"));
    }

    @Test
    void showsEachWithItsNumberStateAndDaysLeft() {
        var fresh = given.complete(me, TrainingRole.AUDITOR, today.toString());
        given.complete(given.person("徐外人"), TrainingRole.AUDITOR, today.toString());

        open("certificates");

        assertThat(all("certificate-card")).hasSize(1);
        assertThat(text("certificate-card")).contains(fresh.number()).contains(words("certificate.status.VALID"));
        assertThat(page()).contains(words("certificate.count", 1));
    }

    @Test
    void oneThatEndsSoonSaysHowItIsRenewed() {
        given.complete(
                me, TrainingRole.DECLARANT, today.minusMonths(24).plusDays(20).toString());

        open("certificates");

        assertThat(isThere("renewal")).isTrue();
    }

    @Test
    void speaksEnglish() {
        given.complete(me, TrainingRole.AUDITOR, today.toString());
        signIn(As.learner(me), Locale.ENGLISH);
        open("certificates");

        assertThat(text("certificate-card")).contains("Training for tests");
    }

    @Test
    void administratorHasNoWallet() {
        signIn(As.administrator(Scope.ALL));
        open("certificates");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
