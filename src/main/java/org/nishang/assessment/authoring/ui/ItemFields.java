package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.FieldName;
import org.nishang.regulation.Fact;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;

/** An item as fields; what its kind does not have is not shown, and kept. */
class ItemFields extends Div {

    static final List<String> KINDS =
            Arrays.stream(ItemKind.values()).map(ItemKind::code).toList();

    private final ItemGround ground;
    private final Runnable changed;
    private final ComboBox<Fact> fact = new ComboBox<>();
    private final Select<String> topic = new Select<>();
    private final Select<Integer> difficulty = new Select<>();
    private final Select<String> kind = new Select<>();
    private final Select<String> policy = new Select<>();
    private final NumberBox.Count penalty = Kit.tested(new NumberBox.Count(""), "penalty");
    private final Select<String> caseId = new Select<>();
    private final Checkbox formatted = new Checkbox();
    private final Checkbox practiceOnly = new Checkbox();
    private final DemandFields demand;
    private final ParameterFields parameters;
    private final Div pictures = Kit.styled(new Div(), "picture-names");
    private final Span names = Kit.styled(new Span(), "soft");
    private final BothLanguages stem;
    private final BodyFields body;
    private final BothLanguages explanation;
    private String unknownFact = "";
    private boolean reading;

    ItemFields(ItemGround ground, Runnable changed) {
        this.ground = ground;
        this.changed = changed;
        stem = new BothLanguages("stem", this::tell);
        demand = new DemandFields(this::tell);
        parameters = new ParameterFields(this::tell, this::shape);
        explanation = new BothLanguages("explanation", this::tell);
        body = new BodyFields(ground.pictures().keySet(), this::tell);
        addClassName("item-fields");
        facts();
        select(topic, "topic", List.copyOf(ground.topics().keySet()), this::topic);
        select(difficulty, "difficulty", List.of(1, 2, 3), one -> getTranslation("assessment.form.difficulty." + one));
        select(kind, "kind", KINDS, one -> getTranslation("assessment.items.kind." + one));
        kind.addValueChangeListener(change -> shape());
        select(
                policy,
                "policy",
                List.of("", "partial", "negative"),
                one -> getTranslation("assessment.form.policy." + (one.isEmpty() ? "all" : one)));
        policy.addValueChangeListener(change -> shape());
        select(
                caseId,
                "case",
                Stream.concat(Stream.of(""), ground.cases().keySet().stream()).toList(),
                one -> one.isEmpty() ? getTranslation("assessment.form.case.none") : one);
        caseId.setVisible(!ground.cases().isEmpty());
        penalty.setLabel(getTranslation("assessment.form.penalty"));
        penalty.addValueChangeListener(change -> tell());
        check(formatted, "formatted");
        formatted.setHelperText(getTranslation("assessment.form.formatted.hint"));
        check(practiceOnly, "practice-only");
        var first = Kit.styled(new Div(fact, topic), "fields-line");
        var second = Kit.styled(new Div(kind, difficulty, demand.level(), policy, penalty, caseId), "fields-line");
        var third = Kit.styled(new Div(formatted, practiceOnly, demand.mustPass()), "fields-line");
        names.setText(ground.pictures().keySet().stream()
                .filter(name -> name.endsWith(".zh.svg"))
                .map(name -> name.replace(".zh.svg", ".svg"))
                .sorted()
                .collect(Collectors.joining(getTranslation("assessment.result.separator"))));
        pictures.add(new Span(getTranslation("assessment.form.pictures")), names);
        add(first, second, third, pictures, parameters, stem, body, explanation);
    }

    /** Knows the fields of what is written, in their order. */
    void heldBy(Form form) {
        form.hold(fact, false, FieldName.FACT)
                .hold(topic, false, FieldName.TOPIC)
                .hold(difficulty, false, FieldName.DIFFICULTY)
                .hold(demand.mustPass(), false, FieldName.MUST_PASS)
                .hold(policy, false, FieldName.POLICY)
                .hold(penalty, false, FieldName.PENALTY)
                .hold(caseId, false, FieldName.CASE);
        parameters.heldBy(form);
        stem.heldBy(form, FieldName.STEM);
        body.heldBy(form);
        explanation.heldBy(form, FieldName.EXPLANATION);
    }

    private void facts() {
        fact.setLabel(getTranslation("assessment.form.fact"));
        fact.setPlaceholder(getTranslation("assessment.form.fact.hint"));
        fact.setItems(
                (one, typed) -> words(one)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(typed.strip().toLowerCase(java.util.Locale.ROOT)),
                ground.facts().values());
        fact.setItemLabelGenerator(this::words);
        fact.setClearButtonVisible(true);
        fact.setTestId("fact");
        fact.addClassName("fact");
        fact.addValueChangeListener(change -> {
            unknownFact = change.isFromClient() ? "" : unknownFact;
            tell();
        });
    }

    private String words(Fact one) {
        return one.id()
                + " · "
                + one.edition()
                + " · "
                + one.clause().in(getLocale())
                + " · "
                + one.statement().in(getLocale());
    }

    private String topic(String key) {
        return Optional.ofNullable(ground.topics().get(key))
                .map(text -> text.in(getLocale()))
                .orElse(key);
    }

    private <T> void select(
            Select<T> select, String name, List<T> values, com.vaadin.flow.component.ItemLabelGenerator<T> words) {
        select.setLabel(getTranslation("assessment.form." + name));
        select.setItems(values);
        select.setItemLabelGenerator(words);
        select.setTestId(name);
        select.addValueChangeListener(change -> tell());
    }

    private void check(Checkbox box, String name) {
        box.setLabel(getTranslation("assessment.form." + name));
        box.setTestId(name);
        box.addValueChangeListener(change -> {
            pictures.setVisible(formatted.getValue() && !names.getText().isEmpty());
            tell();
        });
    }

    private void shape() {
        String one = kind.getValue();
        parameters.show(one);
        body.show(one, parameters.isUsed());
        policy.setVisible(!isMarkedByPerson(one));
        penalty.setVisible("negative".equals(policy.getValue()));
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    void read(ItemForm form) {
        reading = true;
        unknownFact = form.fact();
        fact.setValue(ground.facts().get(form.fact()));
        topic.setItems(known(List.copyOf(ground.topics().keySet()), form.topic()));
        topic.setValue(form.topic());
        difficulty.setValue(Math.clamp(form.difficulty(), 1, 3));
        kind.setValue(form.kind());
        policy.setValue(form.policy());
        penalty.setNumber(form.penalty());
        caseId.setItems(known(
                Stream.concat(Stream.of(""), ground.cases().keySet().stream()).toList(), form.caseId()));
        caseId.setValue(form.caseId());
        formatted.setValue(form.formatted());
        practiceOnly.setValue(form.practiceOnly());
        demand.read(form.asked());
        parameters.read(form.parameters());
        stem.read(form.stem());
        body.read(form);
        explanation.read(form.explanation());
        shape();
        pictures.setVisible(form.formatted() && !names.getText().isEmpty());
        reading = false;
    }

    /** What a form says stays, also where the course does not have it any more. */
    private static List<String> known(List<String> values, String said) {
        var all = new ArrayList<>(values);
        if (!all.contains(said)) {
            all.add(said);
        }
        return all;
    }

    ItemForm form() {
        return new ItemForm(
                kind.getValue(),
                fact.getOptionalValue().map(Fact::id).orElse(unknownFact),
                topic.getValue(),
                difficulty.getValue(),
                stem.value(),
                body.lines(),
                body.others(),
                body.statement(),
                body.number(),
                body.tolerance(),
                body.picture(),
                body.model(),
                explanation.value(),
                isMarkedByPerson(kind.getValue()) ? "" : policy.getValue(),
                penalty.number().orElse(0),
                formatted.getValue(),
                practiceOnly.getValue(),
                caseId.getValue(),
                demand.value(),
                parameters.value());
    }

    private static boolean isMarkedByPerson(String kind) {
        return ItemKind.of(kind).rules().isMarkedByPerson();
    }
}
