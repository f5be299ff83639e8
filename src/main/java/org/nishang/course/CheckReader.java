package org.nishang.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nishang.platform.content.ContentNode;

/** Reads the scored checks of lessons: {@code checks: [C04-P01, C04-P02, C04-P03]}. */
final class CheckReader {

    private static final int MOST = 6;

    private CheckReader() {}

    /** The ids as they stand; which items they are is said by {@link #check}. */
    static List<String> read(ContentNode lesson) {
        var place = lesson.optional("checks");
        if (place.isEmpty()) {
            return List.of();
        }
        var codes = new LinkedHashSet<String>();
        for (ContentNode one : place.get().items()) {
            if (!codes.add(one.string())) {
                one.fault("the check " + one.string() + " stands twice");
            }
        }
        if (codes.isEmpty() || codes.size() > MOST) {
            place.get().fault("a lesson has 1 to " + MOST + " checks, or leaves 'checks' out");
        }
        return List.copyOf(codes);
    }

    /** What can be said only when the items are known. */
    static void check(ContentNode modules, List<PackItem> items) {
        Map<String, PackItem> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        var taken = new HashSet<String>();
        for (ContentNode module : modules.items()) {
            for (ContentNode lesson : module.required("lessons").items()) {
                var taught = new HashSet<String>();
                lesson.required("facts").items().forEach(fact -> taught.add(fact.string()));
                lesson.optional("checks").stream()
                        .flatMap(checks -> checks.items().stream())
                        .forEach(one -> check(one, byCode, taught, taken));
            }
        }
    }

    private static void check(ContentNode one, Map<String, PackItem> items, Set<String> taught, Set<String> taken) {
        String code = one.string();
        var item = items.get(code);
        if (item == null) {
            one.fault("unknown item '" + code + "'");
        } else if (!item.more().practiceOnly()) {
            one.fault("the check " + code + " is an item of the exam: say 'use: practice' in items.yaml");
        } else if (item.body().markedByPerson()) {
            one.fault("the check " + code + " is marked by people; a check is answered at once");
        } else if (!taught.contains(item.fact())) {
            one.fault("the check " + code + " asks for the fact " + item.fact() + ", which its lesson does not teach");
        } else if (!taken.add(code)) {
            one.fault("the check " + code + " belongs to another lesson already");
        }
    }
}
