package org.nishang.setup.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.setup.StepRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** Steps in words. */
final class SetUpWords {

    private SetUpWords() {}

    static String title(Component page, StepRow row) {
        return page.getTranslation(row.key());
    }

    static String why(Component page, StepRow row) {
        return page.getTranslation(row.key() + ".why");
    }

    /** What is there, or missing. */
    static String finding(Component page, StepRow row) {
        return page.getTranslation(
                row.finding().message(),
                row.finding().values().stream()
                        .map(value -> value instanceof Integer number ? Formats.number(number) : value)
                        .toArray());
    }

    /** Who else settles it. */
    static String others(Component page, StepRow row) {
        return page.getTranslation(
                "setup.others",
                row.of().stream()
                        .map(role -> page.getTranslation("identity.role." + role))
                        .collect(Collectors.joining(page.getTranslation("common.separator"))));
    }

    static String progress(Component page, List<StepRow> steps) {
        return page.getTranslation("setup.progress", steps.size(), settled(steps));
    }

    static Component bar(Component page, List<StepRow> steps) {
        return Kit.progress(settled(steps), steps.size(), progress(page, steps));
    }

    static int settled(List<StepRow> steps) {
        return (int) steps.stream().filter(StepRow::isSettled).count();
    }
}
