package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.rule.RuleLock;
import org.nishang.common.Refusal;
import org.nishang.people.person.Employer;
import org.nishang.people.person.PersonCard;
import org.nishang.people.person.PersonRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a corrected paper says: the holder as the registers have it now, the enterprise as they have it now for the day
 * of the first issue, all else as the old paper.
 */
@Component
class CorrectedPapers {

    private final Certificates certificates;
    private final CertificateSeries series;
    private final RuleLock rules;
    private final PersonRegister people;
    private final Issuers issuers;
    private final JdbcClient jdbc;

    CorrectedPapers(
            Certificates certificates,
            CertificateSeries series,
            RuleLock rules,
            PersonRegister people,
            Issuers issuers,
            JdbcClient jdbc) {
        this.certificates = certificates;
        this.series = series;
        this.rules = rules;
        this.people = people;
        this.issuers = issuers;
        this.jdbc = jdbc;
    }

    List<Difference> differences(Certificate certificate) {
        FrozenCertificate says = says(certificate);
        PersonCard card = people.card(certificate.person());
        var differences = new ArrayList<Difference>();
        compare(differences, "holder", says.holder(), card.name());
        compare(differences, "document", says.documentMasked(), card.documentMasked());
        compare(
                differences,
                "enterprise",
                Optional.ofNullable(says.enterprise()).orElse("—"),
                employers(certificate).orElse("—"));
        return differences;
    }

    private static void compare(List<Difference> differences, String field, String was, String is) {
        if (!was.equals(is)) {
            differences.add(new Difference(field, was, is));
        }
    }

    /** The new certificate, stored, and the old one superseded by it. */
    Certificate correct(Certificate old, LocalDate today) {
        var issuer = issuers.confirmed();
        FrozenCertificate says = says(old);
        PersonCard card = people.card(old.person());
        Optional<String> employers = employers(old);
        rules.lock(old.role(), today);
        CertificateNumber number = series.next(issuer, old.role(), today.getYear());
        Certificate corrected = old.correctedBy(number, today);
        certificates.saveAndFlush(corrected);
        certificates.saveAndFlush(old);
        var frozen = new FrozenCertificate(
                card.name(),
                card.sex(),
                card.documentMasked(),
                card.documentLast4(),
                employers.orElse(null),
                says.titleZh(),
                says.titleEn(),
                says.role(),
                says.creditHours(),
                says.score(),
                corrected.number(),
                number.display(issuer.word()),
                corrected.issuedOn(),
                corrected.lastDay(),
                issuer.nameZh(),
                issuer.nameEn());
        jdbc.sql("insert into certificate_document (certificate_id, frozen) values (?, ?)")
                .params(corrected.id().value(), frozen.json())
                .update();
        return corrected;
    }

    private FrozenCertificate says(Certificate certificate) {
        return jdbc.sql("select frozen from certificate_document where certificate_id = ?")
                .param(certificate.id().value())
                .query(String.class)
                .optional()
                .map(FrozenCertificate::of)
                .orElseThrow(() -> new Refusal("certificate.correction.no-paper"));
    }

    private Optional<String> employers(Certificate certificate) {
        String names = people.employersOn(certificate.person(), certificate.issuedOn()).stream()
                .map(Employer::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
