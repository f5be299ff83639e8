package org.nishang.certificate.print.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.certificate.life.CertificateSheet;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.PrintLog;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** On the page of a certificate: its copies, printing it, and who printed it when and why. */
public class PrintsOfCertificate extends Div {

    private final CertificatePrinting printing;
    private final PrintLog log;
    private final CertificateSheet sheet;
    private final ZoneId zone;

    public PrintsOfCertificate(CertificatePrinting printing, PrintLog log, CertificateSheet sheet, ZoneId zone) {
        this.printing = printing;
        this.log = log;
        this.sheet = sheet;
        this.zone = zone;
        show();
    }

    private void show() {
        removeAll();
        Section card = Kit.card(getTranslation("certificate.print.log"));
        card.add(actions());
        var rows = log.ofCertificate(sheet.number());
        if (rows.isEmpty()) {
            var none = Kit.styled(new Paragraph(getTranslation("certificate.print.never")), "soft");
            none.getElement().setAttribute("data-testid", "never-printed");
            card.add(none);
        } else {
            var table = new TableList(
                    getTranslation("certificate.print.log"),
                    getTranslation("certificate.print.when"),
                    getTranslation("certificate.print.who"),
                    getTranslation("certificate.print.paper"),
                    ">" + getTranslation("certificate.print.copies"),
                    getTranslation("certificate.act.reason"));
            rows.forEach(row -> table.row(
                    TableList.code(Formats.minute(row.printedAt(), zone)),
                    TableList.text(Actors.shown(this, row.actor())),
                    TableList.text(paper(row.reissuedOn())),
                    TableList.number(Formats.number(row.copies())),
                    TableList.text(row.reason())));
            card.add(table);
        }
        add(card);
    }

    private Div actions() {
        var line = Kit.styled(new Div(print(Optional.empty())), "print-actions");
        reissues().forEach(day -> line.add(print(Optional.of(day))));
        return line;
    }

    private List<LocalDate> reissues() {
        return sheet.life().stream()
                .filter(one -> one.event() == CertificateEvent.REISSUED)
                .map(CertificateHappening::on)
                .distinct()
                .toList();
    }

    private Button print(Optional<LocalDate> reissuedOn) {
        var button = new Button(
                getTranslation("certificate.print.this", paper(reissuedOn)),
                click -> new PrintDialog(
                                printing,
                                getTranslation("certificate.print.title.SINGLE", sheet.number()),
                                paper(reissuedOn),
                                request -> printing.one(sheet.number(), reissuedOn, request),
                                this::show)
                        .open());
        button.setTestId(reissuedOn.isPresent() ? "print-copy" : "print-first");
        return button;
    }

    private String paper(Optional<LocalDate> reissuedOn) {
        return reissuedOn
                .map(day -> getTranslation("certificate.print.copy-of", day.toString()))
                .orElse(getTranslation("certificate.print.first"));
    }
}
