package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What happened to a certificate, day by day, who decided it and why. */
class LifeList extends OrderedList {

    private final LocalDate today;
    private final ZoneId zone;

    LifeList(List<CertificateHappening> life, LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        addClassName("life");
        getElement().setAttribute("data-testid", "life");
        life.forEach((CertificateHappening one) -> add(line(one)));
    }

    private ListItem line(CertificateHappening one) {
        var day = Kit.styled(new Span(Formats.date(one.on())), "code");
        var what = new Div(Kit.state(tone(one.event()), words(one)));
        if (!one.reason().isEmpty()) {
            what.add(new Paragraph(one.reason()));
        }
        if (one.recordedAt() != null) {
            what.add(soft(getTranslation(
                    "certificate.life.by", Actors.shown(this, one.actor()), Formats.minute(one.recordedAt(), zone))));
        }
        var item = new ListItem(day, what);
        if (one.on().isAfter(today)) {
            item.addClassName("to-come");
        }
        return item;
    }

    private String words(CertificateHappening one) {
        String words = getTranslation("certificate.event." + one.event());
        return one.until() == null
                ? words
                : getTranslation("certificate.life.until", words, one.until().toString());
    }

    private static Component soft(String text) {
        return Kit.styled(new Paragraph(text), "soft");
    }

    private static Tone tone(CertificateEvent event) {
        return switch (event) {
            case ISSUED, REINSTATED -> Tone.GOOD;
            case SUSPENDED -> Tone.SOON;
            case REVOKED, SURRENDERED, EXPIRED -> Tone.BAD;
            case REISSUED, SUPERSEDED -> Tone.PLAIN;
        };
    }
}
