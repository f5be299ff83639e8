package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A list whose address says what it does not know, or cannot read, says so and shows nothing. */
class AddressViewTest extends ViewTest {

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals?from=2026-06-30&to=2026-01-01",
                "totals?asOf=never",
                "totals?asof=2026-01-01",
                "totals/T2?knownon=2026-01-01",
                "totals?region=nowhere",
                "people?state=odd",
                "enterprises?asOf=2026-01-01",
                "staffing?asOf=31.12.2026",
                "staffing?role=X",
                "staffing-regions?state=odd",
                "staffing-renewals?period=soon",
                "certificate-register/issues?from=2026-06-30&to=2026-01-01",
                "certificate-register/issues?kind=odd",
                "certificate-renewals?stage=odd",
                "item-analysis?from=2026-06-30&to=2026-01-01",
                "exam-papers?paper=first",
                "exam-integrity?from=2026-06-30&to=2026-01-01",
                "exam-sittings?exam=none",
                "items?kind=none",
                "remarks?state=odd",
                "cpd-review?state=odd",
                "people/double?asOf=never"
            })
    void isRefused(String address) {
        open(address);

        assertThat(page()).contains(words("ui.refused"));
    }
}
