package org.nishang.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.nishang.setup.SetUp;
import org.nishang.setup.StepRow;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On an administrator's first page, until the first day is over: how far it is, and which own steps are missing. */
@org.springframework.stereotype.Component
class SetUpPart implements WorkbenchPart {

    private final SetUp setUp;
    private final SetUpEntry entry;

    SetUpPart(SetUp setUp, SetUpEntry entry) {
        this.setUp = setUp;
        this.entry = entry;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> show() {
        return entry.concerns() ? Optional.of(new Card(setUp.steps())) : Optional.empty();
    }

    /** Brings the looks of the card. */
    @CssImport("./styles/setup.css")
    private static final class Card extends Div {

        Card(List<StepRow> steps) {
            var missing = new UnorderedList();
            missing.addClassName("missing");
            steps.stream()
                    .filter(row -> row.isMine() && !row.isSettled())
                    .map(row -> new ListItem(SetUpWords.title(this, row)
                            + getTranslation("setup.colon")
                            + SetUpWords.finding(this, row)))
                    .forEach(missing::add);
            add(Kit.tested(
                    Kit.card(
                            getTranslation("setup.menu"),
                            new Paragraph(SetUpWords.progress(this, steps)),
                            SetUpWords.bar(this, steps),
                            missing,
                            Kit.tested(Kit.action(SetUpView.PATH, getTranslation("setup.open"), true), "open-setup")),
                    "setup-card"));
        }
    }
}
