package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.nishang.assessment.correction.RemarkRow;
import org.nishang.assessment.correction.RemarkState;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of corrected keys say, and where they are. */
public final class RemarkWords {

    public static final String PATH = "remarks";
    public static final String KEY = "item-keys";

    private RemarkWords() {}

    public static Component state(Component here, RemarkState state) {
        return Kit.state(
                switch (state) {
                    case COUNTING, APPLYING, DECLINED -> Tone.PLAIN;
                    case PROPOSED -> Tone.SOON;
                    case DONE -> Tone.GOOD;
                },
                here.getTranslation("assessment.remark.state." + state));
    }

    public static String title(Component here, RemarkRow row) {
        return here.getTranslation("assessment.remark.item", row.item(), row.revision());
    }

    public static String address(UUID remark) {
        return PATH + "/" + remark;
    }

    /** Where a key is corrected. */
    public static String keyOf(UUID version) {
        return KEY + "/" + version;
    }
}
