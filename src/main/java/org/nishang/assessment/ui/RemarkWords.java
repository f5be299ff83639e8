package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.nishang.assessment.RemarkRow;
import org.nishang.assessment.RemarkState;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of corrected keys say, and where they are. */
final class RemarkWords {

    static final String PATH = "remarks";
    static final String KEY = "item-keys";

    private RemarkWords() {}

    static Component state(Component here, RemarkState state) {
        return Kit.state(
                switch (state) {
                    case COUNTING, APPLYING, DECLINED -> Tone.PLAIN;
                    case PROPOSED -> Tone.SOON;
                    case DONE -> Tone.GOOD;
                },
                here.getTranslation("assessment.remark.state." + state));
    }

    static String title(Component here, RemarkRow row) {
        return here.getTranslation("assessment.remark.item", row.item(), row.revision());
    }

    static String address(UUID remark) {
        return PATH + "/" + remark;
    }

    /** Where a key is corrected. */
    static String keyOf(UUID version) {
        return KEY + "/" + version;
    }
}
