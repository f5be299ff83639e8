package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.nishang.assessment.correction.KeyCorrectionRow;
import org.nishang.assessment.correction.KeyCorrectionState;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of corrected keys say, and where they are. */
public final class KeyCorrectionWords {

    public static final String PATH = "remarks";
    public static final String KEY = "item-keys";

    private KeyCorrectionWords() {}

    public static Component state(Component here, KeyCorrectionState state) {
        return Kit.state(
                switch (state) {
                    case COUNTING, APPLYING, DECLINED -> Tone.PLAIN;
                    case PROPOSED -> Tone.SOON;
                    case DONE -> Tone.GOOD;
                },
                here.getTranslation("assessment.key-correction.state." + state));
    }

    public static String title(Component here, KeyCorrectionRow row) {
        return here.getTranslation("assessment.key-correction.item", row.item(), row.revision());
    }

    public static String address(UUID keyCorrection) {
        return PATH + "/" + keyCorrection;
    }

    /** Where a key is corrected. */
    public static String keyOf(UUID version) {
        return KEY + "/" + version;
    }
}
