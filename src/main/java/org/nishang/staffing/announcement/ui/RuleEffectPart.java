package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.nishang.staffing.announcement.RulePreview;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** What rules would change: the figures, and the enterprises that would newly fall short. */
class RuleEffectPart extends Div {

    RuleEffectPart(RulePreview preview) {
        var figures = Kit.styled(new Div(), "rule-effect");
        RuleConsequence.figures(this, preview).forEach(line -> figures.add(new Span(line)));
        add(figures, newlyShort(preview));
    }

    /** Nothing where nobody falls short. */
    static Div newlyShort(RulePreview preview) {
        var box = new Div();
        if (preview.newlyShort().isEmpty()) {
            return box;
        }
        var table = new TableList(
                box.getTranslation("staffing.rules.effect.newly-short"),
                box.getTranslation("staffing.rules.effect.enterprise"),
                box.getTranslation("staffing.rules.effect.role"),
                ">" + box.getTranslation("staffing.rules.effect.headcount"),
                ">" + box.getTranslation("staffing.rules.effect.held"),
                ">" + box.getTranslation("staffing.rules.effect.before"),
                ">" + box.getTranslation("staffing.rules.effect.after"));
        preview.newlyShort()
                .forEach(row -> table.row(
                        Kit.link(
                                "staffing/" + row.enterprise().enterprise(),
                                row.enterprise().name()),
                        TableList.text(
                                box.getTranslation("staffing.role." + row.role().code())),
                        TableList.number(Formats.number(row.enterprise().headcount())),
                        TableList.number(Formats.number(row.held())),
                        TableList.number(Formats.number(row.before())),
                        TableList.number(Formats.number(row.after()))));
        box.add(Kit.styled(new Div(table), "rule-newly-short"));
        return box;
    }
}
