package org.nishang.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.common.Text;
import org.nishang.identity.PersonId;

class ProgressRowTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);

    @Test
    void whoWasCertifiedByAClassLacksNothingAndIsNotLate() {
        assertThat(row("JFP-D-2026-000123-6").isExamLeft()).isFalse();
        assertThat(row("JFP-D-2026-000123-6").isLate()).isFalse();
        assertThat(row(null).isExamLeft()).isTrue();
        assertThat(row(null).isLate()).isTrue();
    }

    private static ProgressRow row(@Nullable String certificate) {
        return new ProgressRow(
                new UUID(0, 1),
                PersonId.next(),
                "Wang",
                "",
                "",
                "P-D",
                "C04",
                new Text("课程", "Course"),
                BEGAN,
                0,
                13,
                39,
                BigDecimal.ZERO,
                new BigDecimal("5"),
                0,
                null,
                certificate,
                BEGAN.plusMonths(6));
    }
}
