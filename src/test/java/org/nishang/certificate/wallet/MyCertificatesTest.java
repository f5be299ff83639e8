package org.nishang.certificate.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class MyCertificatesTest {

    @Autowired
    private CertificateFixture given;

    @Autowired
    private MyCertificates mine;

    @Autowired
    private Clock clock;

    private PersonId me;
    private LocalDate today;

    @BeforeEach
    void aLearner() {
        me = given.person("李小明");
        today = LocalDate.now(clock);
    }

    @Test
    void areEmptyAtFirst() {
        assertThat(As.learner(me).call(mine::cards)).isEmpty();
    }

    @Test
    void showAFreshOneAsNewWithItsDaysLeft() {
        var issued = given.complete(me, TrainingRole.AUDITOR, today.toString());
        given.complete(given.person("外人"), TrainingRole.AUDITOR, today.toString());

        var cards = As.learner(me).call(mine::cards);

        assertThat(cards).hasSize(1);
        var card = cards.getFirst();
        assertThat(card.says().number()).isEqualTo(issued.number());
        assertThat(card.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(card.daysLeft()).isEqualTo(issued.lastDay().toEpochDay() - today.toEpochDay());
        assertThat(card.renewFrom()).isEqualTo(issued.lastDay().minusDays(90));
        assertThat(card.isNew()).isTrue();
        assertThat(card.endsSoon()).isFalse();
    }

    @Test
    void endSoonInTheWindowUntilRenewed() {
        var old = given.complete(
                me, TrainingRole.DECLARANT, today.minusMonths(24).plusDays(20).toString());

        assertThat(As.learner(me).call(mine::cards).getFirst().endsSoon()).isTrue();

        given.complete(me, TrainingRole.DECLARANT, today.toString());
        var cards = As.learner(me).call(mine::cards);

        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst().says().lastDay()).isEqualTo(old.lastDay().plusMonths(24));
        assertThat(cards.getLast().renewed()).isTrue();
        assertThat(cards.getLast().endsSoon()).isFalse();
    }

    @Test
    void putThoseThatCountBeforeThoseThatDoNot() {
        given.recorded(me, "TST-OLD", "A", "2019-01-01", "2021-12-31");
        var revoked = given.recorded(me, "TST-REVOKED", "A", "2026-01-01", "2035-12-31");
        given.change(revoked, "revoked_on", "2026-02-01");
        given.recorded(me, "TST-VALID", "A", "2026-01-01", "2034-12-31");

        assertThat(As.learner(me).call(mine::cards))
                .extracting(card -> card.says().number())
                .containsExactly("TST-VALID", "TST-REVOKED", "TST-OLD");
    }

    @Test
    void areClosedToContacts() {
        assertThatThrownBy(() -> As.contact(Scope.ALL).call(mine::cards)).isInstanceOf(AccessDeniedException.class);
    }
}
