package org.nishang.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.ui.Kit;

/** Lines of a form that come and go. Each line has its own fields; whoever shows them hands all of them in together. */
public final class FormLines<L extends Component> extends Div {

    private final Runnable changed;
    private final List<L> lines = new ArrayList<>();
    private @Nullable Supplier<L> another;
    private Runnable byHand = () -> {};

    /** @param changed is told when a line was added or removed by hand */
    public FormLines(Runnable changed) {
        this.changed = changed;
        addClassName("form-lines");
    }

    /** In the order in which they stand. */
    public List<L> lines() {
        return List.copyOf(lines);
    }

    /** Below the others. */
    public void append(L line) {
        lines.add(line);
        add(line);
    }

    public void clear() {
        lines.clear();
        removeAll();
    }

    /** A button that adds a line. */
    public Button adding(String words, String testId, Supplier<L> line) {
        another = line;
        return Kit.tested(
                new Button(words, click -> {
                    append(line.get());
                    changed();
                }),
                testId);
    }

    /** Appends lines until there are so many; where none can be added it does nothing. */
    void grow(int count) {
        while (another != null && lines.size() < count) {
            append(another.get());
        }
    }

    /** Is told when a line was added or removed by hand. */
    void onChangeByHand(Runnable told) {
        byHand = told;
    }

    private void changed() {
        changed.run();
        byHand.run();
    }

    /** A button that removes this line. */
    public Button removing(L line, String words) {
        return new Button(words, click -> {
            lines.remove(line);
            remove(line);
            changed();
        });
    }
}
