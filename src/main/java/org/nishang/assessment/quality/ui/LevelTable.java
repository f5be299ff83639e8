package org.nishang.assessment.quality.ui;

import com.vaadin.flow.component.UI;
import org.nishang.assessment.quality.ExamQuality;
import org.nishang.assessment.quality.LevelFigures;
import org.nishang.ui.Formats;
import org.nishang.ui.TableList;

/** How the items of each level did, and those that must be right. */
class LevelTable extends TableList {

    LevelTable(ExamQuality quality) {
        super(
                words("assessment.items.levels"),
                words("assessment.form.level"),
                ">" + words("assessment.items.levels.items"),
                ">" + words("assessment.items.levels.answers"),
                ">" + words("assessment.items.levels.share"));
        setTestId("item-levels");
        quality.levels().forEach((level, figures) -> line(words("assessment.form.level." + level), figures));
        if (quality.mustPass().items() > 0) {
            line(words("assessment.form.must-pass"), quality.mustPass());
        }
    }

    private void line(String name, LevelFigures figures) {
        row(
                text(name),
                number(Formats.number(figures.items())),
                number(Formats.number(figures.answers())),
                number(Formats.rate(figures.share())));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
