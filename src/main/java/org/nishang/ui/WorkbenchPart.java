package org.nishang.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module puts on the first page of those whom it concerns; kept in the module, found by the workbench. */
public interface WorkbenchPart {

    /** Smaller comes first. */
    int order();

    /** @return nothing where the signed-in person has no use for it */
    Optional<Component> show();

    /** Whether it says that something waits: these stand side by side below the head. */
    default boolean isQueue() {
        return false;
    }
}
