package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.assessment.authoring.BulkEdit;
import org.nishang.common.FieldName;
import org.nishang.common.Text;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What can be done with several items at once, and what it would do to how many. */
class BulkPart extends Div {

    private final BulkEdit bulk;
    private final List<String> codes;
    private final Select<String> topic = Kit.tested(new Select<>(), "bulk-topic");
    private final Select<Integer> difficulty = Kit.tested(new Select<>(), "bulk-difficulty");
    private final Checkbox ask = Kit.tested(new Checkbox(), "bulk-ask");
    private final TextField retire = Kit.tested(new TextField(), "bulk-retire");
    private final UnorderedList effects = Kit.tested(new UnorderedList(), "bulk-effects");
    private final Form form = new Form("inline-form");
    private final Button carryOut;

    /** @param topics that all these items may have, by their key */
    BulkPart(BulkEdit bulk, List<String> codes, Map<String, Text> topics, Runnable done) {
        this.bulk = bulk;
        this.codes = codes;
        topic.setLabel(getTranslation("assessment.bulk.topic"));
        topic.setItems(Stream.concat(Stream.of(""), topics.keySet().stream()).toList());
        topic.setItemLabelGenerator(one -> java.util.Optional.ofNullable(topics.get(one))
                .map(text -> text.in(getLocale()))
                .orElse(getTranslation("assessment.bulk.as-it-is")));
        topic.setValue("");
        difficulty.setLabel(getTranslation("assessment.bulk.difficulty"));
        difficulty.setItems(0, 1, 2, 3);
        difficulty.setItemLabelGenerator(one -> one == 0
                ? getTranslation("assessment.bulk.as-it-is")
                : getTranslation("assessment.form.difficulty." + one));
        difficulty.setValue(0);
        ask.setLabel(getTranslation("assessment.bulk.ask"));
        retire.setLabel(getTranslation("assessment.bulk.retire"));
        retire.setHelperText(getTranslation("assessment.bulk.retire.hint"));
        retire.setMaxLength(500);
        retire.setValueChangeMode(ValueChangeMode.LAZY);
        form.with(topic).with(difficulty).with(ask).with(retire, FieldName.REASON);
        carryOut = form.agrees(getTranslation("assessment.bulk.carry-out"), "bulk-carry-out", effects, () -> {
            var happened = bulk.carryOut(codes, wish());
            Kit.done(String.join("  ", words(happened)));
            done.run();
        });
        effects.getElement().setAttribute("aria-live", "polite");
        topic.addValueChangeListener(change -> foresee());
        difficulty.addValueChangeListener(change -> foresee());
        ask.addValueChangeListener(change -> foresee());
        retire.addValueChangeListener(change -> foresee());
        var card = Kit.card(getTranslation("assessment.bulk.title", Formats.number(codes.size())), form);
        card.addClassName("bulk");
        add(card);
        foresee();
    }

    private BulkEdit.Wish wish() {
        return new BulkEdit.Wish(topic.getValue(), difficulty.getValue(), ask.getValue(), retire.getValue());
    }

    private void foresee() {
        effects.removeAll();
        carryOut.setEnabled(form.foresee(
                () -> words(bulk.foresee(codes, wish())).forEach(word -> effects.add(new ListItem(word)))));
    }

    private List<String> words(Map<BulkEdit.Effect, Integer> happening) {
        return happening.entrySet().stream()
                .map(one -> getTranslation("assessment.bulk.effect." + one.getKey(), Formats.number(one.getValue())))
                .toList();
    }
}
