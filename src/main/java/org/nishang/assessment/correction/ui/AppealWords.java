package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.nishang.assessment.correction.AppealRow;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of objections say, and where they are. */
final class AppealWords {

    static final String PATH = "appeals";

    private AppealWords() {}

    static String address(UUID appeal) {
        return PATH + "/" + appeal;
    }

    static String about(Component here, AppealRow row) {
        return row.position() == 0
                ? here.getTranslation("assessment.appeal.about-all", row.exam())
                : here.getTranslation("assessment.appeal.about", row.exam(), row.position());
    }

    static Component state(Component here, AppealRow row) {
        if (row.toGrant()) {
            return Kit.state(Tone.SOON, here.getTranslation("assessment.appeal.to-grant"));
        }
        return Kit.state(
                switch (row.state()) {
                    case OPEN -> Tone.SOON;
                    case UPHELD -> Tone.GOOD;
                    case DECLINED -> Tone.PLAIN;
                },
                here.getTranslation("assessment.appeal.state." + row.state()));
    }
}
