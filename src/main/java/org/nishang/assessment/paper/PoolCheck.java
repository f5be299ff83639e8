package org.nishang.assessment.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.springframework.stereotype.Component;

/** Every topic of an exam has enough items that the tries of a row need not share any. */
@Component
class PoolCheck implements Invariant {

    private final CourseCatalogue courses;
    private final ItemBank bank;
    private final Clock clock;

    PoolCheck(CourseCatalogue courses, ItemBank bank, Clock clock) {
        this.courses = courses;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "assessment.check.pools";
    }

    @Override
    public Outcome check() {
        var findings = new ArrayList<Finding>();
        long examined = 0;
        for (CourseOutline course : courses.current()) {
            var usable = ItemPools.formal(bank.current(course.code()), course.exam(), LocalDate.now(clock));
            findings.addAll(shortOf(course, usable));
            examined += usable.size();
        }
        return new Outcome(examined, findings);
    }

    /** @param usable what papers are drawn from */
    static List<Finding> shortOf(CourseOutline course, List<ItemVersion> usable) {
        var exam = course.exam();
        var findings = new ArrayList<Finding>();
        exam.draw().forEach((topic, drawn) -> {
            long held =
                    usable.stream().filter(item -> item.topic().equals(topic)).count();
            int needed = exam.attempts() * drawn;
            if (held < needed) {
                findings.add(Finding.of(
                        course.code() + " · " + topic,
                        "exam-papers",
                        "assessment.check.pools.short",
                        String.valueOf(held),
                        String.valueOf(exam.attempts()),
                        String.valueOf(needed)));
            }
        });
        return findings;
    }
}
