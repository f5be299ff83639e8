package org.nishang.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;

/** What a module says to a learner whose exam is passed: what came of it. Kept in the module, found by the result. */
public interface PassedPart {

    /** Smaller comes first. */
    int order();

    /**
     * @param since the day on which the exam was handed in
     * @return nothing where nothing came of it, or not yet
     */
    Optional<Component> show(LocalDate since);
}
