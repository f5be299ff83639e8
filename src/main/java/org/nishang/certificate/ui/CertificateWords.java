package org.nishang.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.wallet.WalletCard;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How certificates look wherever a screen shows them. */
public final class CertificateWords {

    private CertificateWords() {}

    static Tone tone(CertificateStatus status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case SUSPENDED -> Tone.SOON;
            case EXPIRED, REVOKED, SURRENDERED -> Tone.BAD;
            case SUPERSEDED, NOT_YET -> Tone.PLAIN;
        };
    }

    public static Component state(Component on, CertificateStatus status) {
        return state(on, tone(status), "certificate.status." + status);
    }

    /** The state today; a valid one that should be renewed now says so. */
    public static Component state(Component on, WalletCard card) {
        return card.endsSoon() ? soon(on) : state(on, card.status());
    }

    /** Valid, but not for long. */
    public static Component soon(Component on) {
        return state(on, Tone.SOON, "certificate.ends-soon");
    }

    private static Component state(Component on, Tone tone, String key) {
        return Kit.tested(Kit.state(tone, on.getTranslation(key)), "certificate-state");
    }

    /** {@code 还有 412 天}; on the last day in words. */
    public static String daysLeft(Component on, long days) {
        return days == 0
                ? on.getTranslation("certificate.last-day-today")
                : on.getTranslation("certificate.days-left", days);
    }

    /** Leads to the page of the certificate for those who decide on it, else to its public check. */
    public static Anchor number(String number, boolean decides) {
        return decides
                ? CertificateNavigation.toLife(number)
                : outside("verify/" + number, number, "certificate-number");
    }

    public static Anchor pdf(Component on, String number) {
        return outside(
                "api/v1/certificates/" + number + "/pdf",
                on.getTranslation("certificate.pdf.short"),
                "certificate-pdf");
    }

    public static Anchor check(Component on, String number) {
        return outside("verify/" + number, on.getTranslation("certificate.check"), "certificate-check");
    }

    /** A page or file beside the portal's screens, in a tab of its own. */
    public static Anchor outside(String href, String text, String testId) {
        return Kit.tested(Kit.outside(href, text), testId);
    }
}
