package org.nishang.certificate.issuer;

import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.Issuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.kernel.IssuingOpened;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.platform.setting.ConfirmedSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms who issues certificates. What was issued before stays as it was printed. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class IssuerConfirming {

    private final Issuers issuers;
    private final ConfirmedSettings settings;
    private final IssuingEffects effects;
    private final AuditLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    IssuerConfirming(
            Issuers issuers,
            ConfirmedSettings settings,
            IssuingEffects effects,
            AuditLog log,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.issuers = issuers;
        this.settings = settings;
        this.effects = effects;
        this.log = log;
        this.user = user;
        this.events = events;
    }

    /** What stands in the form: the confirmed issuer, else what an operator configured, if it is no demonstration. */
    @Transactional(readOnly = true)
    public Optional<Issuer> present() {
        return issuers.issuer().or(issuers::proposed);
    }

    @Transactional(readOnly = true)
    public Optional<ConfirmedSetting> confirmation() {
        return issuers.confirmation();
    }

    /** @throws Refusal as {@link #confirm} */
    @Transactional(readOnly = true)
    public IssuingEffect preview(Issuer wanted) {
        check(wanted);
        return effects.of(issuers.issuer().isEmpty());
    }

    /**
     * From now on certificates are issued in this name.
     *
     * @throws Refusal {@code certificate.issuer.…} where it cannot be printed or is confirmed already,
     *     {@code certificate.issuer.whole-only} to an administrator of some regions
     */
    @Consequential
    @Proven
    public void confirm(Issuer wanted) {
        check(wanted);
        settings.confirm(Issuers.SETTING, Issuers.text(wanted), user.actor());
        log.record(
                user.actor(),
                "certificate.issuer-confirmed",
                wanted.code(),
                "%s; %s; %s".formatted(wanted.nameZh(), wanted.nameEn(), wanted.word()));
        events.publishEvent(new IssuingOpened());
    }

    private void check(Issuer wanted) {
        if (!user.scope().everything()) {
            throw new Refusal("certificate.issuer.whole-only");
        }
        wanted.checked();
        if (issuers.issuer().filter(wanted::equals).isPresent()) {
            throw new Refusal("certificate.issuer.same");
        }
    }
}
