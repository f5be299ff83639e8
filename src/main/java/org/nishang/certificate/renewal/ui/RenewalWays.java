package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.nishang.certificate.renewal.CpdAccount;
import org.nishang.certificate.renewal.RenewalOutlook;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;

/** In the wallet: until when a certificate is renewed, by which ways, and the next step of each. */
public class RenewalWays extends Section {

    /** What a holder can do about it. */
    public interface Steps {
        void enrol(Programme programme);

        void renewByCpd(String number);
    }

    public RenewalWays(RenewalOutlook outlook, Steps steps) {
        addClassName("renewal-ways");
        getElement().setAttribute("data-testid", "renewal");
        var ways = new UnorderedList();
        outlook.programmes().forEach(programme -> ways.add(way(outlook, programme, steps)));
        outlook.cpd().ifPresent(account -> ways.add(cpd(outlook, account, steps)));
        add(new H3(title(outlook)), ways);
    }

    private String title(RenewalOutlook outlook) {
        return switch (outlook.stage()) {
            case EARLY ->
                getTranslation(
                        "certificate.renewal.early",
                        outlook.opens().toString(),
                        outlook.closes().toString());
            case OPEN ->
                getTranslation("certificate.renewal.open", outlook.closes().toString());
            case LATE ->
                getTranslation("certificate.renewal.late", outlook.closes().toString());
        };
    }

    private ListItem way(RenewalOutlook outlook, Programme programme, Steps steps) {
        var item = new ListItem(new Span(getTranslation(
                "certificate.renewal.way." + programme.kind().name(),
                programme.title().in(getLocale()))));
        if (outlook.canRenewNow()) {
            item.add(next(programme, steps));
        }
        return item;
    }

    private Component next(Programme programme, Steps steps) {
        String course = "courses/" + programme.courses().getFirst();
        if (programme.kind() == ProgrammeKind.FULL) {
            return Kit.link(course, getTranslation("certificate.renewal.to-course"));
        }
        return button("certificate.renewal.enrol", "renew-" + programme.code(), false, () -> steps.enrol(programme));
    }

    private ListItem cpd(RenewalOutlook outlook, CpdAccount account, Steps steps) {
        var state = account.isEnough()
                ? Kit.state(Tone.GOOD, getTranslation("certificate.renewal.cpd-enough"))
                : new Span();
        var line = new Span(getTranslation(
                "certificate.renewal.cpd",
                account.hours().toPlainString(),
                account.hoursNeeded().toPlainString(),
                account.audits(),
                account.auditsNeeded()));
        line.getElement().setAttribute("data-testid", "renewal-cpd");
        var item = new ListItem(line, state);
        if (account.years().size() > 1 && !account.isEnough()) {
            item.add(years(account));
        }
        item.add(
                outlook.renewsByCpd()
                        ? button(
                                "certificate.renewal.renew",
                                "renew-by-cpd",
                                true,
                                () -> Confirmation.ask(
                                        RenewalConsequence.of(this, outlook), () -> steps.renewByCpd(outlook.number())))
                        : Kit.link("cpd", getTranslation("certificate.renewal.record")));
        return item;
    }

    private Component years(CpdAccount account) {
        var years = Kit.styled(new Div(), "renewal-years");
        account.years()
                .forEach(year -> years.add(new Paragraph(getTranslation(
                        "certificate.renewal.year",
                        year.number(),
                        Formats.date(year.from()),
                        year.hours().toPlainString(),
                        year.audits()))));
        return years;
    }

    private NativeButton button(String key, String testId, boolean primary, Runnable act) {
        var button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName(primary ? "primary-action" : "action");
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }
}
