package org.nishang.learning.programme;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From the day after the product's own plans begin, tests go by programmes of one course: what follows from a completed
 * programme is shown by one exam. Tests of the product's plans load {@link ProgrammeFiles#product}.
 */
@Component
@Order(26)
class ShortProgrammes implements ApplicationRunner {

    private static final String SHORT = """
            - code: P-D
              role: D
              title: {zh: 报检员基础培训, en: Declarant basic training}
              validFrom: 2020-01-01
              courses: [C04]
              later: [{from: 2026-11-02, courses: [C04]}]
            - code: P-A
              role: A
              title: {zh: 内审员培训, en: Internal auditor training}
              validFrom: 2020-01-01
              courses: [C12]
              later: [{from: 2026-11-02, courses: [C12]}]
            """;

    private final ProgrammeFiles files;

    ShortProgrammes(ProgrammeFiles files) {
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        files.load(SHORT);
    }
}
