package org.nishang.ui.own;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nishang.identity.provider.OwnIdentities;
import org.nishang.identity.provider.OwnIdentities.Own;
import org.nishang.identity.signin.OtherWay;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;
import org.nishang.ui.question.ProofDialog;

/** The own identities at providers of the authority: linked by a visit there, listed, unlinked. */
final class IdentityCard extends Div {

    private static final String LINKED = "linked";

    /** What a provider's answer is called in the address; other words are not shown. */
    private static final Set<String> SAID = Set.of(LINKED, "taken", "refused", "cancelled", "away", "unproved");

    private final OwnIdentities identities;
    private final ZoneId zone;
    private final Paragraph said = Kit.tested(new Paragraph(), "provider-said");
    private final Div list = Kit.tested(new Div(), "identities");
    private final Div offered = Kit.row();

    IdentityCard(OwnIdentities identities, ZoneId zone) {
        this.identities = identities;
        this.zone = zone;
        setId("external-identities");
        said.setVisible(false);
        add(Kit.card(
                getTranslation("identity.provider.title"),
                new Paragraph(getTranslation("identity.provider.why")),
                said,
                list,
                offered));
        show();
    }

    private void show() {
        list.removeAll();
        offered.removeAll();
        var own = identities.all(getLocale());
        var others = identities.offered(getLocale());
        own.forEach(one -> list.add(line(one)));
        others.forEach(one -> offered.add(link(one)));
        setVisible(!own.isEmpty() || !others.isEmpty());
    }

    /** @param what the visit at a provider came to, as its address says */
    void say(String what) {
        said.setVisible(SAID.contains(what));
        said.removeAll();
        if (said.isVisible()) {
            said.add(Kit.state(
                    what.equals(LINKED) ? Tone.GOOD : Tone.BAD, getTranslation("identity.provider.said." + what)));
        }
    }

    private Component link(OtherWay provider) {
        return Kit.button(
                getTranslation("identity.provider.link", provider.label()),
                false,
                "link-" + provider.code(),
                () -> ProofDialog.before(
                        () -> getUI().orElseThrow().getPage().setLocation(identities.link(provider.code()))));
    }

    private Component line(Own one) {
        String called = getTranslation(
                "identity.provider.line", one.provider(), one.identity().name());
        var words = new Div(Kit.styled(new Span(called), "passkey-label"), Kit.styled(new Span(used(one)), "soft"));
        return Kit.styled(
                new Div(
                        words,
                        Confirmation.button(
                                getTranslation("identity.provider.remove"),
                                "unlink",
                                () -> new Consequence(
                                        getTranslation("identity.provider.remove.ask", called),
                                        List.of(getTranslation("identity.provider.remove.follows")),
                                        getTranslation("identity.provider.remove")),
                                () -> {
                                    identities.remove(one.identity().id());
                                    show();
                                    Kit.done(getTranslation("identity.provider.removed", called));
                                })),
                "passkey-line");
    }

    private String used(Own one) {
        String linked = Formats.minute(one.identity().linkedAt(), zone);
        return one.identity().lastUsedAt() == null
                ? getTranslation("identity.provider.unused", linked)
                : getTranslation(
                        "identity.provider.used",
                        linked,
                        Formats.minute(one.identity().lastUsedAt(), zone));
    }
}
