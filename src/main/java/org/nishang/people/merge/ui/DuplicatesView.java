package org.nishang.people.merge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.identity.Permission;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.merge.DuplicatePair;
import org.nishang.people.merge.DuplicateSign;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** Records that may be one person, pair by pair. */
@Route("people/duplicates")
@RolesAllowed(Permission.MERGE_PEOPLE)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
class DuplicatesView extends Div {

    DuplicatesView(PersonMerging merging) {
        var found = merging.duplicates();
        add(Kit.head(
                getTranslation("people.duplicates"),
                getTranslation("people.duplicates.context"),
                Kit.action("people", getTranslation("people.back"), false)));
        if (found.pairs().isEmpty()) {
            add(Kit.empty(getTranslation("people.duplicates.none"), getTranslation("people.duplicates.none.advice")));
            return;
        }
        var count = new Paragraph(getTranslation(
                found.total() > found.pairs().size() ? "people.duplicates.some" : "people.duplicates.count",
                Formats.number(found.total()),
                Formats.number(found.pairs().size())));
        count.getElement().setAttribute("data-testid", "duplicates-count");
        var table = new TableList(
                getTranslation("people.duplicates"),
                getTranslation("people.duplicates.one"),
                getTranslation("people.duplicates.other"),
                getTranslation("people.duplicates.signs"),
                getTranslation("people.duplicates.act"));
        found.pairs().forEach(pair -> table.row(cells(pair)));
        table.getElement().setAttribute("data-testid", "duplicates");
        add(Kit.card("", count, table));
    }

    private Component[] cells(DuplicatePair pair) {
        var signs = Kit.styled(new Div(), "signs");
        for (DuplicateSign sign : pair.signs()) {
            signs.add(Kit.state(Tone.SOON, getTranslation("people.duplicates.sign." + sign)));
        }
        String page =
                "people/duplicates/" + pair.one().person() + "/" + pair.other().person();
        var compare = Kit.tested(Kit.link(page, getTranslation("people.duplicates.compare")), "compare");
        return new Component[] {person(pair.one(), page), person(pair.other(), page), signs, compare};
    }

    private Component person(StaffRow row, String page) {
        var lines = new Div(new Div(Kit.link(page, row.name())), TableList.code(row.documentMasked()));
        lines.addClassName("two-lines");
        if (!row.employments().isEmpty()) {
            lines.add(PersonWords.employers(row, this));
        }
        return lines;
    }
}
