package org.nishang.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.nishang.identity.EnterpriseId;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.employment.StaffRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** The people of an enterprise on its page: some of them, the way to all, and who joins. */
class EnterprisePeople extends Section {

    /** The part of the page that an address names to open the form for who joins. */
    static final String JOIN = "join";

    private static final int SHOWN = 12;

    private final EnterpriseId enterprise;
    private final StaffDirectory directory;
    private final boolean closed;
    private final Div list = new Div();

    EnterprisePeople(
            EnterpriseId enterprise,
            StaffDirectory directory,
            UndoableMoves moves,
            boolean mayManage,
            boolean closed,
            LocalDate today) {
        this.closed = closed;
        this.enterprise = enterprise;
        this.directory = directory;
        addClassName("card");
        add(new H2(getTranslation("people.of-enterprise")), list);
        if (mayManage && !closed) {
            var fold = Kit.styled(new HtmlContainer("details"), "manage");
            var title = Kit.tested(new HtmlContainer("summary"), "join");
            title.setText(getTranslation("people.join"));
            fold.setId(JOIN);
            fold.add(title, new JoinForm(enterprise, moves, today, this::fill));
            add(fold);
        }
        fill();
    }

    private void fill() {
        var query = new StaffQuery("", StaffQuery.State.EMPLOYED, null, enterprise);
        int count = directory.count(query);
        list.removeAll();
        if (count == 0) {
            list.add(new Paragraph(
                    getTranslation(closed ? "people.of-enterprise.closed" : "people.of-enterprise.none")));
            return;
        }
        var table = new TableList(
                getTranslation("people.of-enterprise"),
                getTranslation("people.name"),
                getTranslation("people.document"),
                getTranslation("people.posts"),
                getTranslation("people.since"));
        for (StaffRow row : directory.rows(query, StaffOrder.NAME, false, 0, SHOWN)) {
            var here = here(row);
            table.row(
                    Kit.link("people/" + row.person(), row.name()),
                    TableList.code(row.documentMasked()),
                    TableList.text(PersonWords.posts(here, this)),
                    PersonWords.period(here, this));
        }
        var all = Kit.link(
                "people?enterprise=" + enterprise, getTranslation("people.of-enterprise.all", Formats.number(count)));
        all.getElement().setAttribute("data-testid", "all-people");
        list.add(table, new Paragraph(all));
    }

    /** The current time at this enterprise; somebody may work at another one as well. */
    private EmploymentRow here(StaffRow row) {
        return row.employments().stream()
                .filter(one -> one.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow();
    }
}
