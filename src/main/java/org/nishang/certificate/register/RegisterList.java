package org.nishang.certificate.register;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.enterprise.RegionNames;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The register of certificates on a day as a list. */
@Component
class RegisterList extends ListSource<RegisterFilter, RegisterRow> {

    private final CertificateRegister register;
    private final RegionNames regions;
    private final Issuers issuers;
    private final Texts texts;
    private final Clock clock;

    RegisterList(CertificateRegister register, RegionNames regions, Issuers issuers, Texts texts, Clock clock) {
        super(
                "certificate-register",
                texts.of("certificate.menu.register"),
                List.of(
                        ofText(
                                "holder",
                                texts.of("certificate.field.holder"),
                                row -> row.holder().orElse(null)),
                        ofCode(
                                "document",
                                texts.of("certificate.list.document"),
                                row -> row.documentMasked().orElse(null)),
                        ofText(
                                "enterprises",
                                texts.of("certificate.field.enterprise"),
                                row -> row.enterprises().orElse(null)),
                        ofText(
                                "role",
                                texts.of("certificate.field.role"),
                                row -> texts.of("certificate.role." + row.role())),
                        ofCode("number", texts.of("certificate.field.number"), RegisterRow::number),
                        ofDay("issuedOn", texts.of("certificate.field.issued-on"), RegisterRow::issuedOn),
                        ofDay("lastDay", texts.of("certificate.field.last-day"), RegisterRow::lastDay),
                        ofText(
                                "state",
                                texts.of("certificate.register.state"),
                                row -> texts.of("certificate.status." + row.status()))));
        this.register = register;
        this.regions = regions;
        this.issuers = issuers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected RegisterFilter query(Map<String, String> parameters) {
        return RegisterFilter.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(RegisterFilter filter) {
        return texts.filters()
                .say("common.filter.as-of", filter.asOf().toString())
                .byConstant("certificate.register.role", "certificate.role.", filter.role())
                .byConstant("certificate.register.state", "certificate.status.", filter.status())
                .by(
                        "certificate.register.expiring",
                        filter.expiringWithin().map(days -> texts.of("certificate.register.within", days)))
                .by("certificate.list.region", regions.named(filter.region()))
                .search(filter.search())
                .text();
    }

    @Override
    protected Optional<Text> note() {
        return issuers.found()
                .map(issuer ->
                        texts.of("certificate.list.check", issuer.address().check()));
    }

    @Override
    protected Stream<RegisterRow> rows(RegisterFilter filter, ListSort sort) {
        var usual = filter.usualOrder();
        var by = sort.among(Order.class).orElse(new ListSort.By<>(usual, usual == Order.ISSUED));
        return Pages.of((offset, limit) -> register.rows(filter, by.order(), by.descending(), offset, limit));
    }
}
