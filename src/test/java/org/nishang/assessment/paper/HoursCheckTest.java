package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A course that claims other hours than its content comes to is told. */
@PortalTest
class HoursCheckTest {

    @Autowired
    HoursCheck check;

    @Test
    void aQuarterIsNear() {
        assertThat(HoursCheck.isApart(new BigDecimal("5"), new BigDecimal("4"))).isFalse();
        assertThat(HoursCheck.isApart(new BigDecimal("5.1"), new BigDecimal("4")))
                .isTrue();
        assertThat(HoursCheck.isApart(new BigDecimal("2.9"), new BigDecimal("4")))
                .isTrue();
    }

    @Test
    void theCoursesThatComeClaimWhatTheirContentComesTo() {
        var outcome = check.check();

        assertThat(outcome.examined()).isGreaterThan(5);
        assertThat(outcome.findings()).isEmpty();
    }
}
