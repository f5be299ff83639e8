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
        var button = Kit.tested(Kit.styled(new NativeButton(words), "list-tool"), testId);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        popover.setTarget(button);
        popover.setAriaLabel(words);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addClassName("tool-popover");
        popover.setTestId(testId + "-part");
        add(button, popover);
    }

    final void put(Component... parts) {
        popover.add(parts);
    }

    final void onOpen(Runnable act) {
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                act.run();
            }
        });
    }

    final void close() {
        popover.close();
    }
}
