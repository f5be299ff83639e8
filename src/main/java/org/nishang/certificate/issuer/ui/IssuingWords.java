package org.nishang.certificate.issuer.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.nishang.certificate.issuer.IssuingEffect;
import org.nishang.ui.Formats;

/** What follows of a confirmation, in words. */
final class IssuingWords {

    private IssuingWords() {}

    /** @param stays key of what stays as it is, which gets the papers and the signed credentials of before */
    static List<String> of(Component page, IssuingEffect effect, String stays) {
        var lines = new ArrayList<String>();
        if (!effect.isFirst()) {
            lines.add(page.getTranslation(stays, Formats.number(effect.papers()), Formats.number(effect.signed())));
        }
        if (effect.waiting() > 0) {
            lines.add(page.getTranslation("certificate.issuer.waiting", Formats.number(effect.waiting())));
        }
        return lines;
    }
}
