package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.nishang.identity.CurrentUser;

/** On the first page of those who may do it: that something waits for them, and how much. */
public abstract class WaitingPart implements WorkbenchPart {

    private final int order;
    private final String permission;
    private final CurrentUser user;
    private final IntSupplier waiting;

    protected WaitingPart(int order, String permission, CurrentUser user, IntSupplier waiting) {
        this.order = order;
        this.permission = permission;
        this.user = user;
        this.waiting = waiting;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public boolean isQueue() {
        return true;
    }

    @Override
    public Optional<Component> show() {
        int count = user.may(permission) ? waiting.getAsInt() : 0;
        return count == 0 ? Optional.empty() : Optional.of(new Card(count));
    }

    /** Says what waits, and leads there. */
    protected abstract Component card(Component page, int count);

    /** Says how much waits in one line, which opens the list. */
    public abstract static class Line extends WaitingPart {

        private final Words words;

        protected Line(int order, String permission, CurrentUser user, IntSupplier waiting, Words words) {
            super(order, permission, user, waiting);
            this.words = words;
        }

        @Override
        protected Component card(Component page, int count) {
            return line(
                    page.getTranslation(words.title()),
                    words.list(),
                    page.getTranslation(words.waiting(), count),
                    words.testId());
        }
    }

    /**
     * @param title key of what the list is called
     * @param list its address
     * @param waiting key of how many wait, which gets the number
     */
    public record Words(String title, String list, String waiting, String testId) {}

    /** A line that opens the list. */
    protected static Component line(String title, String href, String words, String testId) {
        return Kit.card(title, new Div(Kit.tested(Kit.link(href, words), testId)));
    }

    private class Card extends Div {

        Card(int count) {
            add(card(this, count));
        }
    }
}
