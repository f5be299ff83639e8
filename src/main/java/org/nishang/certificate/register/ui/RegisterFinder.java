package org.nishang.certificate.register.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.common.TrainingRole;
import org.nishang.ui.Finder;

/** Search and filters above the register; the region comes from where the list was opened. */
class RegisterFinder extends Finder {

    private static final String REGION = "region";

    private static final List<CertificateStatus> STATES = List.of(
            CertificateStatus.VALID,
            CertificateStatus.EXPIRED,
            CertificateStatus.SUSPENDED,
            CertificateStatus.REVOKED,
            CertificateStatus.SURRENDERED,
            CertificateStatus.SUPERSEDED);

    private final LocalDate today;

    RegisterFinder(String label, String example, LocalDate today, Runnable changed) {
        super(CertificateNavigation.REGISTER, label, example, changed);
        this.today = today;
        choice(
                "role",
                getTranslation("certificate.register.role"),
                any(
                        List.of(TrainingRole.values()),
                        TrainingRole::code,
                        role -> getTranslation("certificate.role." + role)));
        choice(
                "state",
                getTranslation("certificate.register.state"),
                any(STATES, CertificateStatus::name, state -> getTranslation("certificate.status." + state)));
        choice(
                "expiring",
                getTranslation("certificate.register.expiring"),
                any(
                        RegisterFilter.EXPIRING,
                        String::valueOf,
                        days -> getTranslation("certificate.register.within", days)));
        day("asOf", getTranslation("certificate.register.as-of"), getTranslation("ui.today"));
        also(REGION);
    }

    private <T> List<Choice> any(List<T> values, Function<T, String> value, Function<T, String> words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("certificate.register.any")));
        values.forEach(one -> choices.add(new Choice(value.apply(one), words.apply(one))));
        return choices;
    }

    @Override
    public void read(QueryParameters url) {
        super.read(url);
        drop(REGION);
        url.getSingleParameter(REGION).filter(region -> !region.isBlank()).ifPresent(region -> keep(REGION, region));
    }

    RegisterFilter filter() {
        return RegisterFilter.of(parameters(), today);
    }
}
