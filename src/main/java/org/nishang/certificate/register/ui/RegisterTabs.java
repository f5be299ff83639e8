package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** From one register of certificates to the next; what runs out says how many. */
class RegisterTabs extends Nav {

    private final CertificateRegister register;
    private final LocalDate today;
    private String here = "";

    RegisterTabs(CertificateRegister register, LocalDate today) {
        this.register = register;
        this.today = today;
        addClassName("register-tabs");
        getElement().setAttribute("aria-label", getTranslation("certificate.tabs"));
    }

    /** @param address of the page that is shown */
    RegisterTabs at(String address) {
        here = address;
        removeAll();
        tab(CertificateNavigation.REGISTER, getTranslation("certificate.tabs.held"));
        for (int days : RegisterFilter.EXPIRING) {
            tab(expiring(days), getTranslation("certificate.tabs.expiring", days, Formats.number(count(days))));
        }
        tab(CertificateNavigation.book(CertificateBook.ISSUES), getTranslation("certificate.book.ISSUES"));
        tab(CertificateNavigation.book(CertificateBook.WITHDRAWALS), getTranslation("certificate.book.WITHDRAWALS"));
        return this;
    }

    static String expiring(int days) {
        return CertificateNavigation.REGISTER + "?expiring=" + days;
    }

    private int count(int days) {
        return register.count(new RegisterFilter(today, "", Optional.empty(), Optional.empty(), Optional.of(days), ""));
    }

    private void tab(String address, String words) {
        Anchor tab = Kit.link(address, words);
        if (address.equals(here)) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        add(tab);
    }
}
