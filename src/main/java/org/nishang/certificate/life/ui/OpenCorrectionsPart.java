package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.certificate.life.OpenCorrection;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** Corrections that wait for a second person. */
public class OpenCorrectionsPart extends Section {

    private final CertificateCorrections corrections;
    private final ZoneId zone;
    private final Runnable changed;

    public OpenCorrectionsPart(
            CertificateCorrections corrections, List<OpenCorrection> open, ZoneId zone, Runnable changed) {
        this.corrections = corrections;
        this.zone = zone;
        this.changed = changed;
        addClassName("open-corrections");
        setVisible(!open.isEmpty());
        var card = Kit.card(getTranslation("certificate.correction.open", open.size()));
        open.forEach((OpenCorrection one) -> card.add(line(one)));
        card.getElement().setAttribute("data-testid", "open-corrections");
        add(card);
    }

    private Component line(OpenCorrection one) {
        var what = new Div(CertificateNavigation.toLife(one.number()), new Span(" " + one.holder()));
        var why = new Paragraph(getTranslation(
                "certificate.correction.by",
                Actors.shown(this, one.requestedBy()),
                Formats.minute(one.requestedAt(), zone),
                one.reason()));
        why.addClassName("soft");
        var differences = corrections.differences(one.number());
        var grant = Confirmation.button(
                getTranslation("certificate.correction.grant"),
                "correction-grant",
                () -> new Consequence(
                        getTranslation("certificate.correction.grant.ask", one.number(), one.holder()),
                        List.of(
                                getTranslation("certificate.correction.grant.differs", differences.size()),
                                getTranslation("certificate.correction.grant.follows", one.number())),
                        getTranslation("certificate.correction.grant")),
                () -> {
                    String number = corrections.grant(one.id());
                    Kit.done(getTranslation("certificate.correction.granted", number));
                    changed.run();
                });
        grant.setVisible(!one.mine());
        var decline = new Button(
                getTranslation(one.mine() ? "certificate.correction.withdraw" : "certificate.correction.decline"));
        decline.setTestId("correction-decline");
        decline.addClickListener(click -> {
            corrections.decline(one.id());
            changed.run();
        });
        var acts = Kit.styled(new Div(grant, decline), "card-actions");
        return new Div(what, Differences.list(this, differences), why, acts);
    }
}
