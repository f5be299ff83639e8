package org.nishang.certificate.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public check of one certificate by its number. Open to everybody: it gives what the paper says, the holder
 * masked, and never a list.
 */
@Service
@Transactional(readOnly = true)
public class CertificateCheck {

    private static final int LONGEST = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    CertificateCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param typed one of the paper's two numbers as a person may type it: lower case, full-width, with blanks, without
     *     hyphens, with other brackets
     */
    public CheckResult find(String typed) {
        var wanted = TypedNumber.of(typed);
        var found = Optional.of(wanted.machine())
                .filter(number -> !number.isEmpty() && number.length() <= LONGEST)
                .map(number -> named(List.of(number)))
                .filter(certificates -> !certificates.isEmpty())
                .orElseGet(() -> meant(wanted));
        return switch (found.size()) {
            case 0 -> wanted.isMistyped() ? new CheckResult.Mistyped() : new CheckResult.Unknown();
            case 1 -> new CheckResult.Found(found.getFirst());
            default -> new CheckResult.Several(found);
        };
    }

    /** @return empty unless there is exactly one such certificate */
    public Optional<CheckedCertificate> check(String typed) {
        return find(typed) instanceof CheckResult.Found found ? Optional.of(found.certificate()) : Optional.empty();
    }

    private List<CheckedCertificate> meant(TypedNumber wanted) {
        var numbers = wanted.meant(jdbc.sql("select distinct issuer from certificate_series")
                .query(String.class)
                .list());
        return named(numbers).stream()
                .filter(certificate -> wanted.isOf(certificate.says().displayNumber()))
                .toList();
    }

    private List<CheckedCertificate> named(List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                select d.frozen, %s as status, c.revoked_on, c.surrendered_on, c.superseded_on, s.number as successor,
                       %s as suspended_since,
                       (select max(reissued_on) from certificate_reissue
                        where certificate_id = c.certificate_id and reissued_on <= :today) as reissued_on,
                       k.key_number, k.signed_at
                from certificate c join certificate_document d using (certificate_id)
                left join certificate_credential k using (certificate_id)
                left join certificate s on s.certificate_id = c.superseded_by
                where c.number in (:numbers) order by c.number""".formatted(
                                CertificateSql.statusOn("c", ":today"), CertificateSql.suspendedSince("c", ":today")))
                .param("today", today)
                .param("numbers", numbers)
                .query((row, n) -> new CheckedCertificate(
                        FrozenCertificate.of(row.getString("frozen")),
                        Rows.constant(row, "status", CertificateStatus.class),
                        Optional.ofNullable(
                                switch (Rows.constant(row, "status", CertificateStatus.class)) {
                                    case REVOKED -> row.getObject("revoked_on", LocalDate.class);
                                    case SURRENDERED -> row.getObject("surrendered_on", LocalDate.class);
                                    case SUPERSEDED -> row.getObject("superseded_on", LocalDate.class);
                                    case SUSPENDED -> row.getObject("suspended_since", LocalDate.class);
                                    case VALID, EXPIRED, NOT_YET -> null;
                                }),
                        Rows.optionalText(row, "successor"),
                        Rows.optionalDay(row, "reissued_on"),
                        signed(row.getInt("key_number"), row.getObject("signed_at", LocalDateTime.class))))
                .stream()
                .filter(found -> found.status() != CertificateStatus.NOT_YET)
                .toList();
    }

    private Optional<CheckedCertificate.Signed> signed(int key, @Nullable LocalDateTime at) {
        return Optional.ofNullable(at)
                .map(utc -> new CheckedCertificate.Signed(
                        key, LocalDate.ofInstant(utc.toInstant(ZoneOffset.UTC), clock.getZone())));
    }
}
