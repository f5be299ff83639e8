package org.nishang.certificate.issuer.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.Optional;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;

/** Who confirmed what holds, and when; or that nobody has. */
class ConfirmedLine extends Paragraph {

    private final ZoneId zone;

    ConfirmedLine(ZoneId zone) {
        this.zone = zone;
        addClassName("soft");
        setTestId("confirmed-by");
    }

    void show(Optional<ConfirmedSetting> confirmation) {
        setText(confirmation
                .map(by -> getTranslation(
                        "certificate.issuer.confirmed-by", Actors.shown(this, by.by()), Formats.minute(by.at(), zone)))
                .orElseGet(() -> getTranslation("certificate.issuer.not-confirmed")));
    }
}
