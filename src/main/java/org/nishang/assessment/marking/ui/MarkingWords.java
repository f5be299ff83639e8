package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.Component;
import org.nishang.assessment.marking.TextToMark;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of marking say, and where they are. */
final class MarkingWords {

    static final String PATH = "marking";

    private MarkingWords() {}

    static Component stage(Component here, TextToMark.Stage stage) {
        return Kit.state(
                switch (stage) {
                    case FIRST, SECOND -> Tone.PLAIN;
                    case DECIDING -> Tone.SOON;
                    case SETTLED -> Tone.GOOD;
                },
                here.getTranslation("assessment.marking.stage." + stage));
    }

    static String address(TextToMark answer) {
        return PATH + "/" + answer.id();
    }
}
