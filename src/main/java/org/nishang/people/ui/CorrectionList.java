package org.nishang.people.ui;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import org.nishang.people.person.CorrectionRow;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** What was put right of a person: the wrong and the right value, why, by whom and when. */
class CorrectionList extends Div {

    CorrectionList(List<CorrectionRow> corrections, ZoneId zone) {
        var table = new TableList(
                getTranslation("people.corrections"),
                getTranslation("people.corrections.fact"),
                getTranslation("people.corrections.values"),
                getTranslation("people.corrections.reason"),
                getTranslation("people.corrections.by"));
        for (CorrectionRow one : corrections) {
            var values = Kit.styled(
                    new Div(new Div(PersonWords.orNone(one.became())), Kit.styled(new Div(was(one)), "note")),
                    "two-lines");
            var by = Kit.styled(
                    new Div(
                            new Div(Actors.shown(this, one.by())),
                            Kit.styled(new Div(Formats.minute(one.at(), zone)), "note")),
                    "two-lines");
            table.row(
                    TableList.text(getTranslation("people.correction." + one.fact())),
                    values,
                    TableList.text(one.reason()),
                    by);
        }
        add(table);
    }

    private String was(CorrectionRow one) {
        return getTranslation("people.corrections.was", PersonWords.orNone(one.was()));
    }
}
