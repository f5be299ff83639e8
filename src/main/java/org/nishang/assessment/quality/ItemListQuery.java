package org.nishang.assessment.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nishang.common.Inputs;
import org.nishang.common.SearchText;

/**
 * Which items of an exam are listed with their figures.
 *
 * @param attempts that the figures are about
 * @param text part of the code or of the stem; empty = all
 */
public record ItemListQuery(QualityQuery attempts, ItemChoice show, String text) {

    /**
     * As the URL of the list says it: {@code exam}, {@code from}, {@code to}, {@code show}, {@code q}; what is not
     * understood is refused.
     *
     * @param exams that can be looked at; the first one where the address names none
     */
    public static ItemListQuery of(Map<String, String> parameters, Collection<String> exams, LocalDate today) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("exam", "from", "to", "show", "q"));
        var exam = Inputs.choice("exam", parameters.get("exam"), exams, Function.identity());
        return new ItemListQuery(
                QualityQuery.of(
                        exam.orElseGet(() -> exams.iterator().next()),
                        Inputs.day("from", parameters.get("from")),
                        Inputs.day("to", parameters.get("to")),
                        today),
                Inputs.constant("show", parameters.get("show"), ItemChoice.class)
                        .orElse(ItemChoice.ALL),
                parameters.getOrDefault("q", ""));
    }

    /** Those that are listed, in the order of the exam's items. */
    public List<ItemRow> of(ExamQuality exam) {
        var search = SearchText.of(text);
        return exam.exam().attempts() == 0
                ? List.of()
                : exam.items().stream()
                        .filter(show::has)
                        .filter(row -> search.isIn(
                                row.code(), row.stem().zh(), row.stem().en()))
                        .toList();
    }
}
