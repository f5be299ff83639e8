package org.nishang.learning.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.learning.assignment.Assigning;
import org.nishang.learning.assignment.Ground;
import org.nishang.learning.assignment.RuleDraft;
import org.nishang.learning.assignment.RuleDraft.GradeWanted;
import org.nishang.learning.programme.Programme;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** A new rule, and whom it would nominate today, before it is published. */
class RuleForm extends Div {

    private final transient Assigning assigning;
    private final transient Runnable published;
    private final Select<Programme> programme = Kit.tested(new Select<>(), "rule-programme");
    private final Select<Ground> ground = Kit.tested(new Select<>(), "rule-ground");
    private final NumberBox.Count within;
    private final Select<String> region = Kit.tested(new Select<>(), "rule-region");
    private final Select<GradeWanted> grade = Kit.tested(new Select<>(), "rule-grade");
    private final DateField from;
    private final DateField until;
    private final Div preview = Kit.tested(new Div(), "rule-preview");

    RuleForm(Assigning assigning, RuleWords words, LocalDate today, Runnable published) {
        this.assigning = assigning;
        this.published = published;
        programme.setLabel(getTranslation("learning.nomination.programme"));
        programme.setItems(words.programmes(today));
        programme.setItemLabelGenerator(one -> RuleWords.in(one.title()));
        ground.setLabel(getTranslation("learning.assignment.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(one -> getTranslation("learning.assignment.ground." + one));
        within = Kit.tested(new NumberBox.Count(getTranslation("learning.assignment.within")), "rule-within");
        ground.addValueChangeListener(
                change -> within.setVisible(change.getValue().hasDays()));
        ground.setValue(Ground.POST);
        within.setVisible(false);
        region.setLabel(getTranslation("learning.assignment.region-of"));
        region.setItems(words.regions());
        region.setItemLabelGenerator(words::region);
        region.setValue("");
        grade.setLabel(getTranslation("learning.assignment.grade"));
        grade.setItems(words.grades());
        grade.setEmptySelectionAllowed(true);
        grade.setEmptySelectionCaption(words.grade(null));
        grade.setItemLabelGenerator(words::grade);
        from = Kit.tested(new DateField(getTranslation("learning.assignment.from")), "rule-from");
        from.setValue(today);
        until = Kit.tested(new DateField(getTranslation("learning.assignment.until")), "rule-until");
        until.setHelperText(getTranslation("learning.assignment.until.hint"));
        var form = new Form("form")
                .needs(programme, FieldName.TOPIC)
                .needs(ground, FieldName.CHOICE)
                .needs(within, FieldName.WINDOW)
                .with(region, FieldName.REGION)
                .with(grade)
                .needs(from, FieldName.DAY)
                .with(until, FieldName.UNTIL);
        form.submit(getTranslation("learning.assignment.preview"), "preview-rule", this::show);
        form.asks(getTranslation("learning.assignment.publish"), "publish-rule", this::consequence, this::publish);
        add(form, preview);
    }

    private RuleDraft draft() {
        return new RuleDraft(
                programme.getValue().code(),
                ground.getValue(),
                ground.getValue().hasDays() ? within.number().orElse(0) : 0,
                region.getValue(),
                grade.getValue(),
                from.getValue(),
                until.getValue());
    }

    private void show() {
        var found = assigning.preview(draft());
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("learning.assignment.hits", found.count(), found.enterprises())));
        if (found.count() > 0) {
            preview.add(Kit.styled(new Div(table(found)), "scroll"));
        }
        if (found.count() > Assigning.SHOWN) {
            preview.add(
                    Kit.styled(new Paragraph(getTranslation("learning.assignment.shown", Assigning.SHOWN)), "soft"));
        }
    }

    private TableList table(Assigning.Preview found) {
        var table = new TableList(
                getTranslation("learning.assignment.preview"),
                getTranslation("learning.nomination.person"),
                getTranslation("learning.nomination.document"),
                getTranslation("learning.nomination.enterprise"));
        found.people()
                .forEach(hit -> table.row(
                        Kit.link("people/" + hit.person(), hit.name().isEmpty() ? Formats.NONE : hit.name()),
                        TableList.code(hit.documentMasked()),
                        TableList.text(hit.enterpriseName())));
        return table;
    }

    private Optional<Consequence> consequence() {
        var found = assigning.preview(draft());
        return Optional.of(new Consequence(
                getTranslation("learning.assignment.publish.ask"),
                List.of(
                        getTranslation("learning.assignment.hits", found.count(), found.enterprises()),
                        getTranslation("learning.assignment.publish.follows")),
                getTranslation("learning.assignment.publish")));
    }

    private void publish() {
        assigning.publish(draft());
        Kit.done(getTranslation("learning.assignment.published"));
        preview.removeAll();
        published.run();
    }
}
