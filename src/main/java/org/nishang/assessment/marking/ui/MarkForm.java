package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nishang.assessment.marking.MarkingSheet;
import org.nishang.common.FieldName;
import org.nishang.course.ItemBody;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What a person gives for each criterion, and says about it. */
class MarkForm extends Div {

    private final MarkingSheet sheet;
    private final List<RadioButtonGroup<Integer>> given = new ArrayList<>();
    private final TextArea comment = Kit.tested(new TextArea(), "marking-comment");
    private final Paragraph sum = Kit.tested(new Paragraph(), "marking-sum");
    private final Form form = new Form("column-form", "wide-form");

    /** Takes the marks when they are handed in. */
    interface Taker {
        void take(List<Integer> given, String comment);
    }

    MarkForm(MarkingSheet sheet, Taker taker) {
        this.sheet = sheet;
        var card = Kit.card(getTranslation("assessment.marking.criteria"));
        for (int i = 0; i < sheet.criteria().size(); i++) {
            form.needs(criterion(i, sheet.criteria().get(i)));
        }
        comment.setLabel(getTranslation("assessment.marking.comment.for-learner"));
        comment.setMaxLength(2000);
        comment.setWidthFull();
        sum.getElement().setAttribute("role", "status");
        form.with(comment, FieldName.REASON).put(sum);
        form.primary(getTranslation("assessment.marking.submit"), "marking-submit", () -> submit(taker));
        card.add(form);
        add(card);
        count();
    }

    private RadioButtonGroup<Integer> criterion(int index, ItemBody.Criterion criterion) {
        var group = new RadioButtonGroup<Integer>();
        group.setLabel(criterion.text().in(getLocale()));
        group.setItems(IntStream.rangeClosed(0, criterion.points()).boxed().toList());
        group.addValueChangeListener(change -> count());
        group.setTestId("criterion-" + (index + 1));
        given.add(group);
        return group;
    }

    private void count() {
        int all = sheet.criteria().stream().mapToInt(ItemBody.Criterion::points).sum();
        int so = given.stream()
                .map(RadioButtonGroup::getValue)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        sum.setText(
                getTranslation("assessment.marking.sum", so, all, sheet.worth().toString()));
    }

    private void submit(Taker taker) {
        taker.take(given.stream().map(RadioButtonGroup::getValue).toList(), comment.getValue());
    }
}
