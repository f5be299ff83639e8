package org.nishang.assessment.bank;

import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.nishang.assessment.item.ItemGround;
import org.nishang.common.Refusal;
import org.nishang.course.CaseText;
import org.nishang.course.CourseCatalogue;
import org.nishang.regulation.Fact;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.stereotype.Component;

/** What the items of each course may rest on, from the course as it stands. */
@Component
public class ItemGrounds {

    private final CourseCatalogue courses;
    private final RegulationLibrary regulations;
    private final ItemBank bank;

    ItemGrounds(CourseCatalogue courses, RegulationLibrary regulations, ItemBank bank) {
        this.courses = courses;
        this.regulations = regulations;
        this.bank = bank;
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such course */
    public ItemGround of(String code) {
        var course = courses.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var facts = new LinkedHashMap<String, Fact>();
        course.lessons()
                .forEach(lesson ->
                        lesson.facts().forEach(id -> regulations.fact(id).ifPresent(fact -> facts.put(id, fact))));
        var cases = new TreeMap<String, CaseText>();
        bank.current(code).forEach(item -> {
            var text = item.content().extra().caseText();
            if (text != null) {
                cases.put(text.id(), text);
            }
        });
        return new ItemGround(code, course.title(), course.topics(), facts, courses.pictures(course.id()), cases);
    }
}
