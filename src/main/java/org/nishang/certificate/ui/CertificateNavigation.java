package org.nishang.certificate.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.ui.Kit;

/** Where the screens of certificates are. */
public final class CertificateNavigation {

    public static final String REGISTER = "certificate-register";

    /** What renewals lack. */
    public static final String NEEDS = "certificate-renewals";

    public static final String ISSUES = REGISTER + "/issues";
    public static final String WITHDRAWALS = REGISTER + "/withdrawals";

    private CertificateNavigation() {}

    /** The page of a book. */
    public static String book(CertificateBook book) {
        return book == CertificateBook.ISSUES ? ISSUES : WITHDRAWALS;
    }

    /** A book's name as a list. */
    public static String list(CertificateBook book) {
        return book == CertificateBook.ISSUES ? "certificate-issues" : "certificate-withdrawals";
    }

    /** The page on which a certificate is decided on. */
    public static String life(String number) {
        return REGISTER
                + "/"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static Anchor toLife(String number) {
        return Kit.tested(Kit.link(life(number), number), "certificate-life");
    }
}
