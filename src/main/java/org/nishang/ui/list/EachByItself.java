package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nishang.common.Refusal;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/**
 * One act on several rows, each by itself and in a transaction of its own: what is refused is said of each row, and the
 * others are done.
 *
 * @param <T> a row
 */
public final class EachByItself<T> {

    private final Function<T, String> name;
    private final Consumer<T> act;
    private final List<Refused> refused = new ArrayList<>();
    private int done;

    /** @param act refuses by a {@link Refusal} */
    public EachByItself(Function<T, String> name, Consumer<T> act) {
        this.name = name;
        this.act = act;
    }

    private record Refused(String name, Refusal why) {}

    /** Does it, and says how many were done; of what was refused, which rows and why. */
    public void to(Collection<T> rows, Component here) {
        rows.forEach(this::attempt);
        if (refused.isEmpty()) {
            Kit.done(here.getTranslation("ui.each.done", Formats.number(done)));
        } else {
            say(here);
        }
    }

    private void attempt(T row) {
        try {
            act.accept(row);
            done++;
        } catch (Refusal why) {
            refused.add(new Refused(name.apply(row), why));
        }
    }

    private void say(Component here) {
        var lines = new UnorderedList();
        refused.forEach(one -> lines.add(new ListItem(here.getTranslation(
                "ui.each.refused",
                one.name(),
                here.getTranslation(one.why().key(), one.why().arguments())))));
        var result = new ConfirmDialog();
        result.setHeader(here.getTranslation("ui.each.some", Formats.number(done), Formats.number(refused.size())));
        result.setText(Kit.tested(
                new Div(new Paragraph(here.getTranslation("ui.each.kept")), Kit.styled(lines, "effects")),
                "each-refused"));
        result.setConfirmText(here.getTranslation("ui.each.seen"));
        result.open();
    }
}
