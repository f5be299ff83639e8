package org.nishang.certificate.issuer;

import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.IssuingOpened;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.platform.setting.ConfirmedSettings;
import org.nishang.platform.web.HttpsAddress;
import org.nishang.platform.web.PortalAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms the address that printed codes and signed credentials lead to. What was printed before leads where it led.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.OPERATE + "')")
public class AddressConfirming {

    private final PortalAddress portal;
    private final ConfirmedSettings settings;
    private final IssuingEffects effects;
    private final AuditLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    AddressConfirming(
            PortalAddress portal,
            ConfirmedSettings settings,
            IssuingEffects effects,
            AuditLog log,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.portal = portal;
        this.settings = settings;
        this.effects = effects;
        this.log = log;
        this.user = user;
        this.events = events;
    }

    /** What stands in the form: the confirmed address, else what an operator configured; may be empty. */
    @Transactional(readOnly = true)
    public String present() {
        return portal.confirmed().orElseGet(portal::configured);
    }

    @Transactional(readOnly = true)
    public Optional<ConfirmedSetting> confirmation() {
        return portal.confirmation();
    }

    /** @throws Refusal as {@link #confirm} */
    @Transactional(readOnly = true)
    public IssuingEffect preview(String typed) {
        checked(typed);
        return effects.of(portal.confirmation().isEmpty());
    }

    /**
     * From now on what is printed and signed leads there. The keys that sign name the address, so the next signature is
     * by a new one.
     *
     * @throws Refusal {@code platform.address.…}, {@code certificate.issuer.same-address}
     */
    @Consequential
    @Proven
    public void confirm(String typed) {
        var address = checked(typed);
        settings.confirm(PortalAddress.SETTING, address.text(), user.actor());
        log.record(user.actor(), "certificate.address-confirmed", address.text(), "");
        events.publishEvent(new IssuingOpened());
    }

    private HttpsAddress checked(String typed) {
        var address = HttpsAddress.of(typed);
        if (portal.confirmed().filter(address.text()::equals).isPresent()) {
            throw new Refusal("certificate.issuer.same-address");
        }
        return address;
    }
}
