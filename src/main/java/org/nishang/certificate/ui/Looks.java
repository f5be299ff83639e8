package org.nishang.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.time.LocalDate;
import org.nishang.certificate.CertificateStatus;
import org.nishang.certificate.WalletCard;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How certificates look wherever a screen shows them. */
final class Looks {

    private Looks() {}

    static Tone tone(CertificateStatus status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case SUSPENDED -> Tone.SOON;
            case EXPIRED, REVOKED, SURRENDERED -> Tone.BAD;
            case SUPERSEDED, NOT_YET -> Tone.PLAIN;
        };
    }

    static Component state(Component on, CertificateStatus status, Tone tone) {
        var state = Kit.state(tone, on.getTranslation("certificate.status." + status));
        state.getElement().setAttribute("data-testid", "certificate-state");
        return state;
    }

    /** The state in a word, and how long still where that is near or asked for. */
    static Component state(Component on, WalletCard card) {
        return state(on, card.status(), card.endsSoon() ? Tone.SOON : tone(card.status()));
    }

    /** {@code 还有 412 天}; on the last day in words. */
    static String daysLeft(Component on, long days) {
        return days == 0
                ? on.getTranslation("certificate.last-day-today")
                : on.getTranslation("certificate.days-left", days);
    }

    static Anchor pdf(Component on, String number) {
        return outside(
                "api/v1/certificates/" + number + "/pdf",
                on.getTranslation("certificate.pdf"),
                "certificate-pdf");
    }

    static Anchor check(Component on, String number) {
        return outside(
                "verify/" + number, on.getTranslation("certificate.check"), "certificate-check");
    }

    /** A page or file beside the portal's screens, in a tab of its own. */
    static Anchor outside(String href, String text, String testId) {
        var link = new Anchor(href, text);
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("data-testid", testId);
        return link;
    }

    static String period(Component on, LocalDate from, LocalDate lastDay) {
        return on.getTranslation("certificate.period", from.toString(), lastDay.toString());
    }
}
