package org.nishang.privacy.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.Scope;
import org.nishang.privacy.retention.RetentionRow;
import org.nishang.privacy.retention.RetentionRules;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A period is changed by the whole authority, within the law. */
class RetentionViewTest extends ViewTest {

    @Autowired
    private RetentionRules rules;

    @BeforeEach
    void theAuthority() {
        signIn(As.FIRST);
        open("privacy-retention");
    }

    private void ask(RetentionKind kind, int days) {
        choose("retention-kind", words("privacy.retention." + kind));
        type("retention-days", days);
        click("retention-decide");
    }

    private int daysOf(RetentionKind kind) {
        return As.FIRST.call(rules::rows).stream()
                .filter(row -> row.kind() == kind)
                .mapToInt(RetentionRow::days)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPeriodIsChangedAndShown() {
        ask(RetentionKind.SEARCHES, 37);
        confirm();

        assertThat(successes()).contains(words("privacy.retention.decided"));
        assertThat(text("retention")).contains("37");
        assertThat(daysOf(RetentionKind.SEARCHES)).isEqualTo(37);
    }

    @Test
    void lessThanTheLawAsksIsRefusedAtItsField() {
        int before = daysOf(RetentionKind.SIGN_IN);

        ask(RetentionKind.SIGN_IN, 179);

        assertThat(errorAt("retention-days")).isNotEmpty();
        assertThat(successes()).isEmpty();
        assertThat(daysOf(RetentionKind.SIGN_IN)).isEqualTo(before);
    }

    @Test
    void anOfficeOfARegionHasNoPartInIt() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("privacy-retention");

        assertThat(page()).contains(words("privacy.whole-only"));
    }
}
