package org.nishang.learning.progress.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.learning.progress.CourseFunnel;
import org.nishang.learning.progress.ProgressStep;
import org.nishang.ui.Formats;
import org.nishang.ui.TableList;

/** How many have come how far, a course a line. */
class FunnelTable extends TableList {

    FunnelTable(List<CourseFunnel> funnels) {
        super(words("learning.progress.funnel"), heads());
        setTestId("progress-funnel");
        funnels.forEach(funnel -> row(Stream.concat(
                        Stream.of(text(funnel.title().in(getLocale()))),
                        Arrays.stream(ProgressStep.values()).map(step -> number(Formats.number(funnel.at(step)))))
                .toArray(com.vaadin.flow.component.Component[]::new)));
    }

    private static String[] heads() {
        return Stream.concat(
                        Stream.of(words("learning.progress.course")),
                        Arrays.stream(ProgressStep.values())
                                .map(step -> ">" + words("learning.progress.reached." + step)))
                .toArray(String[]::new);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
