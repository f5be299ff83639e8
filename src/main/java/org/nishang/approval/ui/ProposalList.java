package org.nishang.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.nishang.ui.Kit;

/** What waits for the yes of a second person. Not there while nothing does. */
public final class ProposalList extends Div {

    public void show(List<? extends Component> cards) {
        removeAll();
        if (!cards.isEmpty()) {
            add(Kit.tested(Kit.card(getTranslation("approval.title"), cards.toArray(Component[]::new)), "proposals"));
        }
    }
}
