package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.common.check.Finding;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A topic whose items do not suffice for the tries of a row is told. */
@PortalTest
class PoolCheckTest {

    @Autowired
    PoolCheck check;

    @Test
    void tellsTopicsThatAreTooSmallAndNoOthers() {
        var outcome = check.check();

        assertThat(outcome.examined()).isGreaterThan(100);
        assertThat(outcome.findings())
                .extracting(Finding::subject)
                .contains("C04 · limits", "C12 · terms")
                .doesNotContain("C04 · children", "C04 · scope");
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.subject().equals("C04 · limits"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("12", "3", "15"));
    }
}
