package org.nishang.certificate.register.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.RegisterRow;
import org.nishang.common.SearchText;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Addresses;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Certificates of the own scope by their numbers, for the search over everything; by names one finds their holders. */
@Component
class CertificateSource implements PaletteSource {

    private final CertificateRegister register;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    CertificateSource(CertificateRegister register, CurrentUser user, MessageSource messages, Clock clock) {
        this.register = register;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String kind() {
        return "certificate";
    }

    @Override
    public String title() {
        return "certificate.menu.register";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        if (!user.may(Permission.SEE_CERTIFICATES) || typed.code().chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return register.numbered(typed, LocalDate.now(clock), MOST).stream()
                .map(row -> found(row, language))
                .toList();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        return find(SearchText.of(key), language).stream()
                .filter(found -> found.key().equals(key))
                .findFirst();
    }

    private Found found(RegisterRow row, Locale language) {
        String role = messages.getMessage("certificate.role." + row.role(), null, language);
        String address = user.may(Permission.MANAGE_CERTIFICATES)
                ? "certificate-register/" + row.number()
                : Addresses.with("certificate-register", Map.of("q", row.number()));
        return new Found(
                row.number(),
                row.number(),
                row.holder().map(name -> name + " · " + role).orElse(role),
                address);
    }
}
