package org.nishang.ui.question;

import java.util.List;

/**
 * What is said before something is done that moves a total or cannot be undone.
 *
 * @param title the thing and the act, as a question
 * @param lines what will be different, in numbers, and what stays
 * @param verb on the button that does it
 */
public record Consequence(String title, List<String> lines, String verb) {

    public Consequence {
        lines = List.copyOf(lines);
    }
}
