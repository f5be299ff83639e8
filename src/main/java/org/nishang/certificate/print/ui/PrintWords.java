package org.nishang.certificate.print.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.nishang.certificate.print.PrintRow;
import org.nishang.certificate.ui.CertificateWords;

/** How prints are named on screens. */
final class PrintWords {

    private PrintWords() {}

    static Anchor file(Component on, UUID run) {
        return CertificateWords.outside(
                "api/v1/certificate-prints/" + run + ".pdf", on.getTranslation("certificate.print.open"), "print-file");
    }

    static String what(Component on, PrintRow row) {
        return on.getTranslation("certificate.print.kind." + row.kind(), row.subject());
    }
}
