package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A row is opened by Enter as by a click; a row that is gone opens nothing. */
class OpenedRowsTest extends ViewTest {

    @Test
    void enterOpensTheRowOfAList() {
        EnterpriseId own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        var ann = facts.person("Xqann");
        facts.employ(ann, own, "DECLARANT", LocalDate.of(2024, 1, 1), null);
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("people");
        var list = grid("people");

        enter(list, list.getDataCommunicator().getKeyMapper().key(items(list).getFirst()));

        assertThat(address()).isEqualTo("people/" + ann);
    }

    @Test
    void enterOpensWhatAClickOpensAndNothingWhereTheRowIsGone() {
        var opened = new ArrayList<String>();
        var list = new Grid<String>();
        list.setItems("one", "two");
        OpenedRows.on(list, opened::add);
        String two = list.getDataCommunicator().getKeyMapper().key("two");

        fire(list, two);
        fire(list, "gone");

        assertThat(opened).isEqualTo(List.of("two"));
    }

    private void enter(Grid<?> list, String row) {
        act(() -> fire(list, row));
    }

    private static void fire(Grid<?> list, String row) {
        var pressed = JacksonUtils.createObjectNode().put(OpenedRows.KEY, row);
        pressed.put(OpenedRows.ON_A_ROW, true);
        list.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list.getElement(), "keydown", pressed));
    }
}
