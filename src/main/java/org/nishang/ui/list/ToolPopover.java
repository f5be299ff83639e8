package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.nishang.ui.Kit;

/** A button beside a list's count, and what it opens; Esc and a click elsewhere close it. */
abstract class ToolPopover extends Div {

    private final Popover popover = new Popover();

    /**
     * @param key of the words on the button
     * @param testId of the button; the part that it opens is {@code testId-part}
     */
    ToolPopover(String key, String testId) {
        String words = getTranslation(key);
        var button = Kit.tested(Kit.styled(new NativeButton(words, click -> toggle()), "list-tool"), testId);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setAriaLabel(words);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addClassName("tool-popover");
        popover.setTestId(testId + "-part");
        add(button, popover);
    }

    /** What it shows; made when it is opened for the first time, since most visits open none. */
    abstract Component parts();

    /** Is told each time before it opens. */
    void opening() {}

    private void toggle() {
        if (popover.isOpened()) {
            popover.close();
            return;
        }
        if (popover.getChildren().findAny().isEmpty()) {
            popover.add(parts());
        }
        opening();
        popover.open();
    }

    final void close() {
        popover.close();
    }
}
