package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.blueprint.Level;

/** What an item asks of who answers it, as fields. */
class DemandFields {

    private final Select<Level> level = new Select<>();
    private final Checkbox mustPass = new Checkbox();

    DemandFields(Runnable changed) {
        level.setLabel(level.getTranslation("assessment.form.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(this::words);
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(words(null));
        level.setPlaceholder(words(null));
        level.setTestId("level");
        level.addValueChangeListener(change -> changed.run());
        mustPass.setLabel(mustPass.getTranslation("assessment.form.must-pass"));
        mustPass.setHelperText(mustPass.getTranslation("assessment.form.must-pass.hint"));
        mustPass.setTestId("must-pass");
        mustPass.addValueChangeListener(change -> changed.run());
    }

    private String words(@Nullable Level one) {
        return level.getTranslation(
                one == null ? "assessment.form.level.by-difficulty" : "assessment.form.level." + one);
    }

    Select<Level> level() {
        return level;
    }

    Checkbox mustPass() {
        return mustPass;
    }

    void read(Demand demand) {
        level.setValue(demand.level());
        mustPass.setValue(demand.mustPass());
    }

    /** Nothing where it asks what most items ask. */
    @Nullable
    Demand value() {
        var said = new Demand(level.getValue(), mustPass.getValue());
        return said.equals(Demand.USUAL) ? null : said;
    }
}
