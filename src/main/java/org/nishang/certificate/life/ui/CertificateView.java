package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.certificate.life.CertificateLife;
import org.nishang.certificate.life.CertificateSheet;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.PrintLog;
import org.nishang.certificate.print.ui.PrintsOfCertificate;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.certificate.wallet.ui.Share;
import org.nishang.common.Inputs;
import org.nishang.identity.Permission;
import org.nishang.ui.Addresses;
import org.nishang.ui.DateField;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.question.DialogButton;

/** One certificate for whoever decides on it: what it says, its state on any day, its life. */
@Route("certificate-register/:number")
@RolesAllowed(Permission.MANAGE_CERTIFICATES)
@CssImport("./styles/certificate.css")
@CssImport("./styles/certificate-paper.css")
class CertificateView extends Div implements BeforeEnterObserver {

    private static final List<CertificateEvent> ACTS = List.of(
            CertificateEvent.REINSTATED,
            CertificateEvent.REISSUED,
            CertificateEvent.SUPERSEDED,
            CertificateEvent.SUSPENDED,
            CertificateEvent.SURRENDERED,
            CertificateEvent.REVOKED);

    private final CertificateLife life;
    private final CertificateCorrections corrections;
    private final CertificatePrinting printing;
    private final PrintLog prints;
    private final Clock clock;
    private String number = "";

    CertificateView(
            CertificateLife life,
            CertificateCorrections corrections,
            CertificatePrinting printing,
            PrintLog prints,
            Clock clock) {
        this.life = life;
        this.corrections = corrections;
        this.printing = printing;
        this.prints = prints;
        this.clock = clock;
        addClassName("certificate-life");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElseThrow();
        show(Inputs.day(
                        "on",
                        Addresses.single(event.getLocation().getQueryParameters())
                                .get("on"))
                .orElse(LocalDate.now(clock)));
    }

    private void show(LocalDate day) {
        var sheet = life.sheet(number, day);
        removeAll();
        add(
                Kit.head(
                        holder(sheet),
                        getTranslation("certificate.role." + sheet.role()) + " · " + number,
                        Kit.action(CertificateNavigation.REGISTER, getTranslation("certificate.life.back"), false)),
                Kit.row(facts(sheet), state(sheet)),
                new OpenCorrectionsPart(
                        corrections,
                        corrections.open().stream()
                                .filter(open -> open.number().equals(sheet.number()))
                                .toList(),
                        clock.getZone(),
                        () -> show(day)),
                acts(sheet),
                Kit.card(
                        getTranslation("certificate.life"),
                        new LifeList(sheet.life(), LocalDate.now(clock), clock.getZone())));
        if (sheet.says().isPresent()) {
            add(new PrintsOfCertificate(printing, prints, sheet, clock.getZone()));
        }
    }

    private static String holder(CertificateSheet sheet) {
        return sheet.says().map(FrozenCertificate::holder).orElse(sheet.number());
    }

    private Component facts(CertificateSheet sheet) {
        var person = Kit.tested(Kit.link("people/" + sheet.person(), holder(sheet)), "holder");
        var facts = new Facts().add(getTranslation("certificate.field.holder"), person);
        sheet.says()
                .ifPresent(says -> facts.add(
                                getTranslation("certificate.field.enterprise"),
                                Optional.ofNullable(says.enterprise()).orElse(""))
                        .add(
                                getTranslation("certificate.field.programme"),
                                says.title().in(getLocale()))
                        .add(getTranslation("certificate.field.display-number"), says.displayNumber()));
        facts.add(getTranslation("certificate.field.issued-on"), Formats.date(sheet.issuedOn()))
                .add(getTranslation("certificate.field.last-day"), Formats.date(sheet.lastDay()));
        other(facts, "renews", sheet.renews());
        other(facts, "renewed-by", sheet.renewedBy());
        other(facts, "supersedes", sheet.supersedes());
        other(facts, "superseded-by", sheet.supersededBy());
        var card = Kit.card(getTranslation("certificate.life.says"), facts);
        var links = Kit.styled(new Div(), "card-actions");
        sheet.says().ifPresent(says -> links.add(pdf()));
        links.add(CertificateWords.check(this, number));
        card.add(links);
        sheet.says().ifPresent(says -> card.add(new Share(number)));
        return card;
    }

    private void other(Facts facts, String key, Optional<String> other) {
        other.ifPresent(one -> facts.add(getTranslation("certificate.life." + key), CertificateNavigation.toLife(one)));
    }

    private Anchor pdf() {
        return Kit.styled(CertificateWords.pdf(this, number), "action");
    }

    private Component state(CertificateSheet sheet) {
        var day = Kit.tested(new DateField(getTranslation("certificate.life.on")), "life-day");
        day.setValue(sheet.day());
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                remember(change.getValue());
                show(change.getValue());
            }
        });
        var state = Kit.styled(new Span(CertificateWords.state(this, sheet.status())), "big-state");
        state.getElement().setAttribute("data-testid", "state-on-day");
        var line = Kit.styled(new Div(day, state), "state-line");
        var hint = Kit.styled(new Paragraph(getTranslation("certificate.life.on.hint")), "soft");
        return Kit.card(getTranslation("certificate.life.state"), line, hint);
    }

    private void remember(LocalDate day) {
        String on = day.equals(LocalDate.now(clock)) ? "" : "?on=" + day;
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(CertificateNavigation.life(number) + on)));
    }

    private Component acts(CertificateSheet sheet) {
        var card = Kit.card(getTranslation("certificate.life.acts"));
        var line = Kit.styled(new Div(), "acts");
        ACTS.stream().filter(sheet.possible()::contains).forEach(act -> line.add(act(sheet, act)));
        if (sheet.possible().isEmpty()) {
            card.add(Kit.styled(new Paragraph(getTranslation("certificate.life.none")), "soft"));
        }
        card.add(line);
        return card;
    }

    private Dialog dialog(CertificateSheet sheet, CertificateEvent act) {
        Runnable done = () -> show(sheet.day());
        return act == CertificateEvent.SUPERSEDED
                ? new CorrectionDialog(corrections, sheet.number(), done)
                : new ActDialog(life, sheet, act, LocalDate.now(clock), done);
    }

    private Component act(CertificateSheet sheet, CertificateEvent act) {
        var button =
                new DialogButton(getTranslation("certificate.act.verb." + act), "act-" + act, () -> dialog(sheet, act));
        var hint = Kit.styled(new Span(getTranslation("certificate.act.hint." + act)), "soft");
        return Kit.styled(new Div(button, hint), "act");
    }
}
