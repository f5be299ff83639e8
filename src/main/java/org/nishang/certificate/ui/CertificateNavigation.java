package org.nishang.certificate.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.nishang.ui.Kit;

/** Where the screens of certificates are. */
final class CertificateNavigation {

    static final String REGISTER = "certificate-register";

    private CertificateNavigation() {}

    /** The page on which a certificate is decided on. */
    static String life(String number) {
        return REGISTER
                + "/"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Anchor toLife(String number) {
        var link = Kit.link(life(number), number);
        link.getElement().setAttribute("data-testid", "certificate-life");
        return link;
    }
}
