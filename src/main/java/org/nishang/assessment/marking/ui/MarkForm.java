package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nishang.assessment.marking.MarkingSheet;
import org.nishang.course.ItemBody;
import org.nishang.ui.Kit;

/** What a person gives for each criterion, and says about it. */
class MarkForm extends Div {

    private final MarkingSheet sheet;
    private final List<RadioButtonGroup<Integer>> given = new ArrayList<>();
    private final TextArea comment = Kit.tested(new TextArea(), "marking-comment");
    private final Paragraph sum = Kit.tested(new Paragraph(), "marking-sum");
    private final Paragraph missing = Kit.styled(new Paragraph(), "marking-missing");

    /** Takes the marks when they are handed in. */
    interface Taker {
        void take(List<Integer> given, String comment);
    }

    MarkForm(MarkingSheet sheet, Taker taker) {
        this.sheet = sheet;
        var card = Kit.card(getTranslation("assessment.marking.criteria"));
        for (int i = 0; i < sheet.criteria().size(); i++) {
            card.add(criterion(i, sheet.criteria().get(i)));
        }
        comment.setLabel(getTranslation("assessment.marking.comment.for-learner"));
        comment.setMaxLength(2000);
        comment.setWidthFull();
        sum.getElement().setAttribute("role", "status");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        var submit = Kit.tested(new Button(getTranslation("assessment.marking.submit")), "marking-submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(click -> submit(taker));
        card.add(comment, sum, missing, submit);
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
        missing.setVisible(false);
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
        var values = given.stream().map(RadioButtonGroup::getOptionalValue).toList();
        boolean whole = values.stream().allMatch(java.util.Optional::isPresent);
        missing.setText(getTranslation("assessment.marking.criteria.missing"));
        missing.setVisible(!whole);
        if (whole) {
            taker.take(values.stream().map(java.util.Optional::orElseThrow).toList(), comment.getValue());
        }
    }
}
