package org.nishang.people.claim.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.identity.Permission;
import org.nishang.people.claim.DoubleEmployments;
import org.nishang.people.claim.DoubleQuery;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.list.ListFiles;

/** Who works for several enterprises on a day, with all of them. */
@Route(ClaimNavigation.DOUBLE)
@RolesAllowed(Permission.SEE_DOUBLE_EMPLOYMENTS)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
class DoubleView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 500;

    private final DoubleEmployments doubles;
    private final Clock clock;
    private final Finder finder;
    private final Div list = new Div();

    DoubleView(DoubleEmployments doubles, Clock clock) {
        this.doubles = doubles;
        this.clock = clock;
        finder = Finder.withoutSearch(ClaimNavigation.DOUBLE, this::refresh)
                .day("asOf", getTranslation("people.double.day"), getTranslation("ui.today"))
                .offer(new ListFiles("double-employments"));
        add(
                Kit.head(
                        getTranslation("people.double"),
                        getTranslation("people.double.context"),
                        Kit.action(ClaimNavigation.CLAIMS, getTranslation("people.menu.claims"), false)),
                finder,
                list);
    }

    private void refresh() {
        var query = new DoubleQuery(finder.chosenDay("asOf").orElseGet(() -> LocalDate.now(clock)));
        list.removeAll();
        int count = doubles.count(query);
        if (count == 0) {
            list.add(Kit.empty(getTranslation("people.double.none"), getTranslation("people.double.none.advice")));
            return;
        }
        var table = new TableList(
                getTranslation("people.double"),
                getTranslation("people.name"),
                getTranslation("people.document"),
                getTranslation("people.enterprise"),
                getTranslation("people.joined-on"),
                getTranslation("people.double.left-on"));
        table.setTestId("doubles");
        doubles.rows(query, 0, SHOWN)
                .forEach(row -> table.row(
                        TableList.text(row.name()),
                        TableList.code(row.documentMasked()),
                        TableList.text(row.enterprise()),
                        TableList.code(Formats.date(row.joinedOn())),
                        TableList.code(Formats.date(row.leftOn()))));
        var people =
                Kit.tested(new Paragraph(getTranslation("people.double.count", Formats.number(count))), "double-count");
        list.add(Kit.card("", people, table));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
