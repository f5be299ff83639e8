package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.nishang.common.FieldName;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.learning.attendance.Mark;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/**
 * Whether somebody was there, chosen by keyboard: Tab goes to the next person, a letter or an arrow chooses. The first
 * choice is kept at once; another one asks why.
 */
class MarkField extends Div {

    /** Puts a mark in the place of one. */
    interface Correction {
        void with(Mark mark, String reason);
    }

    private final Select<Mark> mark = new Select<>();
    private final AttendanceBook.Line line;
    private final transient Correction correct;
    private final transient Runnable changed;

    MarkField(AttendanceBook.Line line, Consumer<Mark> first, Correction correct, Runnable changed) {
        this.line = line;
        this.correct = correct;
        this.changed = changed;
        addClassName("mark-field");
        mark.setItems(Mark.values());
        mark.setItemLabelGenerator(one -> getTranslation("learning.attendance.mark." + one));
        mark.setAriaLabel(
                getTranslation("learning.attendance.mark-of", line.place().name()));
        mark.setTestId("mark-" + line.place().person());
        mark.setPlaceholder(getTranslation("learning.attendance.not-recorded"));
        line.mark().ifPresent(mark::setValue);
        mark.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                line.mark().ifPresentOrElse(known -> ask(change.getValue()), () -> {
                    first.accept(change.getValue());
                    changed.run();
                });
            }
        });
        add(mark);
    }

    private void ask(Mark wanted) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation("learning.attendance.correct", line.place().name()));
        var reason =
                Kit.tested(Kit.styled(new TextField(getTranslation("learning.attendance.why")), "wide"), "mark-reason");
        reason.setMaxLength(200);
        var form = new Form("column-form").withoutDraft().needs(reason, FieldName.REASON);
        dialog.add(form);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("ui.cancel"), click -> {
                            line.mark().ifPresent(mark::setValue);
                            dialog.close();
                        }),
                        form.primary(getTranslation("learning.attendance.correct.do"), "mark-correct", () -> {
                            correct.with(wanted, reason.getValue());
                            dialog.close();
                            changed.run();
                        }));
        dialog.open();
    }
}
