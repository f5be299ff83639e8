package org.nishang.assessment.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ParameterForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts items with parameters into the bank of a course, for tests that are about what is drawn of them. */
@Component
public class ParametricItems {

    /** Six rows: 1,200 and 500, each with 1, 2 and 3 found. */
    public static final String FIGURES = """
        table:
        - {lot: 1200, n: 80}
        - {lot: 500, n: 50}
        ranges:
          found: {from: 1, to: 3, step: 1}
        compute:
          wrong: found * 2
          far: found * 3
          near: found + n
        """;

    private final ItemStore store;
    private final ItemGrounds grounds;

    ParametricItems(ItemStore store, ItemGrounds grounds) {
        this.store = store;
        this.grounds = grounds;
    }

    /** A share in percent, by this formula. */
    public static ItemForm number(String fact, String topic, String formula) {
        return form("numeric", fact, topic, List.of(), new ParameterForm(FIGURES, formula, "1"));
    }

    /** What was found is right. */
    public static ItemForm choice(String fact, String topic) {
        return form(
                "single",
                fact,
                topic,
                List.of(line("{far}", false), line("{found}", true), line("{wrong}", false), line("{near}", false)),
                new ParameterForm(FIGURES, "", ""));
    }

    private static FormLine line(String text, boolean correct) {
        return ItemFormFixture.line(text, "", correct);
    }

    public static ItemForm form(
            String kind, String fact, String topic, List<FormLine> lines, @Nullable ParameterForm parameters) {
        return new ItemForm(
                kind,
                fact,
                topic,
                3,
                new FormText("{lot} 件抽 {n} 件，见 {found} 件。", "Of {lot}, {n} are drawn and {found} found."),
                lines,
                List.of(),
                false,
                "",
                "",
                "",
                FormText.EMPTY,
                new FormText("{found} ÷ {n}，批量 {lot}。", "{found} ÷ {n}, lot {lot}."),
                "",
                0,
                false,
                false,
                "",
                null,
                parameters);
    }

    @Transactional
    public void put(String course, String code, ItemForm form) {
        var item = ItemForms.item(code, form, grounds.of(course));
        if (item.more().template() == null) {
            throw new IllegalArgumentException("at fault: "
                    + (form.parameters() == null ? "" : form.parameters().faults(item)));
        }
        store.write(course, item, "author", "approver");
    }
}
