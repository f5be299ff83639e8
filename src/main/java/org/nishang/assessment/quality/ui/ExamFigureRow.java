package org.nishang.assessment.quality.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.quality.ExamFigures;
import org.nishang.assessment.quality.ExamQuality;
import org.nishang.assessment.quality.ItemChoice;
import org.nishang.assessment.quality.ItemFigures;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The figures of an exam above the list of its items, each with its definition. */
final class ExamFigureRow {

    private ExamFigureRow() {}

    static List<Component> of(Component here, ExamQuality quality, Map<String, String> parameters) {
        var exam = quality.exam();
        long toMend = quality.items().stream().filter(ItemChoice.TO_MEND::has).count();
        var list = new LinkedHashMap<>(parameters);
        list.remove("q");
        list.put("show", ItemChoice.TO_MEND.name());
        return List.of(
                Kit.figure(
                        here.getTranslation("assessment.items.to-mend"),
                        here.getTranslation("assessment.items.to-mend.means", ItemFigures.ENOUGH),
                        Formats.number(toMend),
                        here.getTranslation("assessment.items.unit.items"),
                        FigureTone.open(
                                toMend, exam.mayBeShown() ? quality.items().size() : 0),
                        ItemWords.address(ItemWords.PATH, list),
                        "items-to-mend"),
                measure(
                        here,
                        "sat",
                        Formats.number(exam.attempts()),
                        here.getTranslation("assessment.items.unit.attempts")),
                measure(
                        here,
                        "mean",
                        shown(exam, points(exam.mean())),
                        here.getTranslation("assessment.items.unit.deviation", shown(exam, points(exam.deviation())))),
                measure(
                        here,
                        "reliability",
                        exam.attempts() < ItemFigures.ENOUGH ? Formats.NONE : Formats.coefficient(exam.reliability()),
                        here.getTranslation(
                                exam.allOrNothing() ? "assessment.items.unit.kr20" : "assessment.items.unit.alpha")),
                measure(
                        here,
                        "first",
                        shown(exam, Formats.rate(exam.firstRate())),
                        here.getTranslation("assessment.items.unit.first", Formats.number(exam.firstAttempts()))),
                measure(
                        here,
                        "passed",
                        shown(exam, Formats.rate((double) exam.passed() / exam.attempts())),
                        here.getTranslation("assessment.items.unit.passed", Formats.number(exam.passed()))));
    }

    private static String shown(ExamFigures exam, String words) {
        return exam.mayBeShown() ? words : Formats.NONE;
    }

    private static String points(@Nullable Double points) {
        return points == null ? Formats.NONE : String.format(Locale.ENGLISH, "%.1f", points);
    }

    private static Component measure(Component here, String name, String value, String unit) {
        return Kit.measure(
                here.getTranslation("assessment.items.exam." + name),
                here.getTranslation("assessment.items.exam." + name + ".means"),
                value,
                unit,
                "exam-" + name);
    }
}
