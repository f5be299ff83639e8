package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.nishang.learning.session.ClassSheet;

/** What another room shows on the page of a class. */
public interface ClassPagePart {

    /** Smaller comes first. */
    int order();

    /** @return nothing where it has nothing to say to who looks */
    Optional<Component> show(ClassSheet sheet);
}
