package org.nishang.certificate.wallet.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.wallet.MyCertificates;
import org.nishang.common.SearchText;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A learner's own certificates by kind and number, for the search over everything. */
@Component
class OwnCertificateSource implements PaletteSource {

    private final MyCertificates mine;
    private final CurrentUser user;
    private final MessageSource messages;

    OwnCertificateSource(MyCertificates mine, CurrentUser user, MessageSource messages) {
        this.mine = mine;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String kind() {
        return "own-certificate";
    }

    @Override
    public String title() {
        return "certificate.menu.wallet";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        String number = CertificateNumber.hyphenated(typed).code();
        return all(language)
                .filter(found -> typed.isSpokenIn(found.name()) || found.key().startsWith(number))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        return all(language).filter(found -> found.key().equals(key)).findFirst();
    }

    private Stream<Found> all(Locale language) {
        return user.may(Permission.LEARN) && user.learner().isPresent()
                ? mine.cards().stream()
                        .map(card -> new Found(
                                card.says().number(),
                                messages.getMessage(
                                        "certificate.role." + card.says().role(), null, language),
                                card.says().number(),
                                "certificates"))
                : Stream.empty();
    }
}
