package org.nishang.assessment.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.Blueprint;
import org.springframework.stereotype.Component;

/**
 * Every topic of an exam, every sort of question that it asks for and its must-pass items suffice for the tries of a
 * row without a repetition, and no case stays out because of one of its questions.
 */
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
            var today = LocalDate.now(clock);
            var items = bank.newest(course.code());
            var usable = ItemPools.formal(items, course.exam(), today);
            findings.addAll(shortOf(course, usable));
            CaseBlocks.broken(items, today)
                    .forEach(one -> findings.add(Finding.of(
                            course.code() + " · " + one, "exam-papers", "assessment.check.pools.case", one)));
            examined += usable.size();
        }
        return new Outcome(examined, findings);
    }

    /** @param usable what papers are drawn from */
    static List<Finding> shortOf(CourseOutline course, List<ItemVersion> usable) {
        var findings = new ArrayList<Finding>();
        course.exam()
                .draw()
                .forEach((topic, drawn) -> of(
                                course,
                                topic,
                                drawn,
                                usable,
                                item -> item.topic().equals(topic))
                        .ifPresent(findings::add));
        var plan = course.exam().plan();
        var sorts = new LinkedHashMap<Blueprint.Cell, Integer>();
        plan.cells().stream()
                .filter(cell -> !cell.isFree())
                .forEach(cell -> sorts.merge(cell.of(1), cell.count(), Integer::sum));
        sorts.forEach((cell, drawn) -> of(course, said(cell), drawn, usable, item -> cell.takes(item.sort()))
                .ifPresent(findings::add));
        of(course, "mustPass", plan.leastMustPass(), usable, ItemVersion::isMustPass)
                .ifPresent(findings::add);
        return findings;
    }

    /** As a pack says it: {@code limits, APPLY, mustPass}. */
    private static String said(Blueprint.Cell cell) {
        return Stream.of(
                        cell.topic(),
                        cell.difficulty(),
                        cell.kind(),
                        cell.level(),
                        cell.mustPass() == null ? null : "mustPass")
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Finding> of(
            CourseOutline course, String what, int drawn, List<ItemVersion> usable, Predicate<ItemVersion> is) {
        int attempts = course.exam().attempts();
        long held = usable.stream().filter(is).count();
        int needed = attempts * drawn;
        return held >= needed
                ? Optional.empty()
                : Optional.of(Finding.of(
                        course.code() + " · " + what,
                        "exam-papers",
                        "assessment.check.pools.short",
                        String.valueOf(held),
                        String.valueOf(attempts),
                        String.valueOf(needed)));
    }
}
