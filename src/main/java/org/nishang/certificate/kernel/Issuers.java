package org.nishang.certificate.kernel;

import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.platform.setting.ConfirmedSettings;
import org.nishang.platform.web.PortalAddress;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who issues certificates: what was confirmed, and until then what the configuration proposes. */
@NamedInterface("api")
@Component
public class Issuers {

    /** Under which the issuer is confirmed, as {@link #text} writes it. */
    public static final String SETTING = "issuer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IssuerSettings proposed;
    private final ConfirmedSettings settings;
    private final PortalAddress portal;

    Issuers(IssuerSettings proposed, ConfirmedSettings settings, PortalAddress portal) {
        this.proposed = proposed;
        this.settings = settings;
        this.portal = portal;
    }

    /**
     * For whatever is issued or signed.
     *
     * @throws Refusal {@code certificate.issuer.unconfirmed}, {@code certificate.issuer.address-unconfirmed}
     */
    public ConfirmedIssuer confirmed() {
        var issuer = issuer().orElseThrow(() -> new Refusal("certificate.issuer.unconfirmed"));
        var address = portal.confirmed().orElseThrow(() -> new Refusal("certificate.issuer.address-unconfirmed"));
        return new ConfirmedIssuer(issuer, new PublicAddress(address));
    }

    /** The same; empty while something is not confirmed. */
    public Optional<ConfirmedIssuer> found() {
        return issuer().flatMap(issuer ->
                portal.confirmed().map(address -> new ConfirmedIssuer(issuer, new PublicAddress(address))));
    }

    /** Who issues; empty while nobody has confirmed it. */
    public Optional<Issuer> issuer() {
        return confirmation().map(ConfirmedSetting::content).map(text -> JSON.readValue(text, Issuer.class));
    }

    public Optional<ConfirmedSetting> confirmation() {
        return settings.last(SETTING);
    }

    /** For what is shown and never issued: the confirmed one, else as configured. */
    public Issuer shown() {
        return issuer().orElseGet(proposed::issuer);
    }

    /** What an operator configured; empty where that is the demo's. */
    public Optional<Issuer> proposed() {
        return Optional.of(proposed.issuer()).filter(issuer -> !issuer.isOfTheDemonstration());
    }

    /** Where a paper for nobody leads to. */
    public PublicAddress specimen() {
        return new PublicAddress(portal.base());
    }

    public static String text(Issuer issuer) {
        return JSON.writeValueAsString(issuer);
    }
}
