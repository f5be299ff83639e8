package org.nishang.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.nishang.common.Refusal;

/** Where a form says why it was refused; not there while it has nothing to say. */
public final class Refused extends Paragraph {

    public Refused(String testId) {
        addClassNames("refused", "tone-bad");
        getElement().setAttribute("role", "alert");
        setTestId(testId);
        clear();
    }

    /** Says it in the reader's language. */
    public void say(Refusal refusal) {
        say(getTranslation(refusal.key(), refusal.arguments()));
    }

    /** Says what is translated already. */
    public void say(String words) {
        setText(words);
        setVisible(!words.isEmpty());
    }

    public void clear() {
        say("");
    }

    /**
     * Does it, and says why if it is refused.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable act) {
        clear();
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            say(refusal);
            return false;
        }
    }
}
