package org.nishang.certificate.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public check of one certificate by its number. Open to everybody: it gives what the paper
 * says, the holder masked, and never a list.
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
     * @param typed as a person may type it: lower case, full-width, with blanks
     * @return empty if there is no such certificate
     */
    public Optional<CheckedCertificate> check(String typed) {
        String number = CertificateNumber.normalise(typed);
        if (number.isEmpty() || number.length() > LONGEST) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select d.frozen, %s as status, c.revoked_on, c.surrendered_on, c.superseded_on, s.number,
                       (select min(from_date) from certificate_suspension
                        where certificate_id = c.certificate_id and from_date <= :today
                          and (to_date is null or to_date > :today)),
                       (select max(reissued_on) from certificate_reissue
                        where certificate_id = c.certificate_id and reissued_on <= :today),
                       k.key_number, k.signed_at
                from certificate c join certificate_document d using (certificate_id)
                left join certificate_credential k using (certificate_id)
                left join certificate s on s.certificate_id = c.superseded_by
                where c.number = :number""".formatted(CertificateSql.statusOn("c", ":today")))
                .param("today", today)
                .param("number", number)
                .query((row, n) -> new CheckedCertificate(
                        FrozenCertificate.of(row.getString(1)),
                        CertificateStatus.valueOf(row.getString(2)),
                        Optional.ofNullable(
                                switch (CertificateStatus.valueOf(row.getString(2))) {
                                    case REVOKED -> row.getObject(3, LocalDate.class);
                                    case SURRENDERED -> row.getObject(4, LocalDate.class);
                                    case SUPERSEDED -> row.getObject(5, LocalDate.class);
                                    case SUSPENDED -> row.getObject(7, LocalDate.class);
                                    case VALID, EXPIRED, NOT_YET -> null;
                                }),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getObject(8, LocalDate.class)),
                        signed(row.getInt(9), row.getObject(10, LocalDateTime.class))))
                .optional()
                .filter(found -> found.status() != CertificateStatus.NOT_YET);
    }

    private Optional<CheckedCertificate.Signed> signed(int key, @Nullable LocalDateTime at) {
        return Optional.ofNullable(at)
                .map(utc -> new CheckedCertificate.Signed(
                        key, LocalDate.ofInstant(utc.toInstant(ZoneOffset.UTC), clock.getZone())));
    }
}
