package org.nishang.staffing.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet that an enterprise can lay before somebody. */
class EvidenceViewTest extends ViewTest {

    @Autowired
    Issuers issuers;

    private EnterpriseId own;

    @BeforeEach
    void enterprise() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
    }

    @Test
    void namesDayHeadcountAndWhoIsCounted() {
        facts.headcount(own, LocalDate.of(2026, 1, 1), 25);
        var ann = facts.person("Xqann");
        facts.employ(ann, own, LocalDate.of(2024, 1, 1), null);
        facts.certificate(ann, TrainingRole.DECLARANT, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

        open("enterprises/" + own + "/evidence?asOf=2026-07-01");

        assertThat(page()).contains("Xqz Own", "2026-07-01", "25", "2026-01-01");
        assertThat(text("evidence-D")).contains("Xqann", "2027-12-31");
        assertThat(text("evidence-A")).contains(words("staffing.why.NEVER")).doesNotContain("2027-12-31");
    }

    /** On paper nobody knows which portal it came from. */
    @Test
    void saysWithItsHostWhereCertificatesAreChecked() {
        open("enterprises/" + own + "/evidence");

        assertThat(page()).contains(issuers.confirmed().address().check()).containsPattern("https?://[^/ ]+/verify");
    }

    @Test
    void foreignEnterpriseLooksLikeAnUnknownOne() {
        var other = facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1));

        open("enterprises/" + other + "/evidence");

        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqz Other");
    }

    @Test
    void whatIsNotUnderstoodInItsAddressIsRefused() {
        open("enterprises/" + own + "/evidence?asOf=yesterday");
        assertThat(page()).contains(words("ui.refused"));

        open("enterprises/" + own + "/evidence?day=2026-07-01");
        assertThat(page()).contains(words("ui.refused"));
    }
}
