package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.jspecify.annotations.Nullable;
import org.nishang.ui.Kit;

/** A button beside a list's count, and what it opens; Esc and a click elsewhere close it. */
abstract class ToolPopover extends Div {

    private final NativeButton button;
    private @Nullable Popover popover;

    /**
     * @param key of the words on the button
     * @param testId of the button; the part that it opens is {@code testId-part}
     */
    ToolPopover(String key, String testId) {
        button = Kit.tested(
                Kit.styled(new NativeButton(getTranslation(key), click -> toggle(testId + "-part")), "list-tool"),
                testId);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        add(button);
    }

    /** What it shows; made when it is opened for the first time, since most visits open none. */
    abstract Component parts();

    /** Is told each time before it opens. */
    void opening() {}

    private void toggle(String testId) {
        if (popover == null) {
            popover = made(testId);
        }
        if (!popover.isOpened()) {
            opening();
        }
        popover.setOpened(!popover.isOpened());
    }

    private Popover made(String testId) {
        var made = new Popover(parts());
        made.setTarget(button);
        made.setOpenOnClick(false);
        made.setAriaLabel(button.getText());
        made.setPosition(PopoverPosition.BOTTOM_END);
        made.setAutofocus(true);
        made.addClassName("tool-popover");
        made.setTestId(testId);
        add(made);
        return made;
    }

    final void close() {
        if (popover != null) {
            popover.close();
        }
    }
}
