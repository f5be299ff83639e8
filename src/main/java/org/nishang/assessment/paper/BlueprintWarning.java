package org.nishang.assessment.paper;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.course.CourseVersionLoaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Says at loading when the bank cannot fill the blueprint of an exam, before a learner finds out. */
@Component
class BlueprintWarning {

    private static final Logger LOG = LoggerFactory.getLogger(BlueprintWarning.class);

    private final ItemBank bank;
    private final Clock clock;

    BlueprintWarning(ItemBank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(CourseVersionLoaded loaded) {
        var course = loaded.course();
        PaperPreview.lacking(bank.newest(course.code()), course.exam(), LocalDate.now(clock))
                .ifPresent(lacking -> LOG.warn(
                        "no paper can be drawn for {} today: the bank lacks items for {}", course.code(), lacking));
    }
}
