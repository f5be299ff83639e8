package org.nishang.certificate.life;

import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.common.TrainingRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gapless number series: a number is taken in the transaction that issues the certificate, under a lock until it
 * ends, so that a failure gives it back. For other modules: whoever records certificates that already have numbers
 * tells {@link #recorded}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateSeries {

    private final JdbcClient jdbc;

    CertificateSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number. The caller holds the lock of the role's rule, so that the first two of a year do not create the
     * series side by side.
     */
    CertificateNumber next(ConfirmedIssuer issuer, TrainingRole role, int year) {
        int sequence = jdbc.sql("""
                insert into certificate_series (issuer, role, year, last_number) values (:issuer, :role, :year, 1)
                on duplicate key update last_number = last_number + 1 returning last_number""")
                .param("issuer", issuer.code())
                .param("role", role.code())
                .param("year", year)
                .query(Integer.class)
                .single();
        if (sequence == 1) {
            sequence = afterRecorded(issuer, role, year);
        }
        return new CertificateNumber(issuer.code(), role, year, sequence);
    }

    /** A new series goes on from numbers that were recorded before it began. */
    private int afterRecorded(ConfirmedIssuer issuer, TrainingRole role, int year) {
        int next = 1
                + jdbc
                        .sql("select number from certificate where number like :series")
                        .param("series", "%s-%s-%04d-%%".formatted(issuer.code(), role.code(), year))
                        .query(String.class)
                        .list()
                        .stream()
                        .flatMap(number -> CertificateNumber.parse(number).stream())
                        .mapToInt(CertificateNumber::sequence)
                        .max()
                        .orElse(0);
        if (next > 1) {
            jump(issuer.code(), role, year, 1, next - 1);
            advance(issuer.code(), role, year, next);
        }
        return next;
    }

    /** A certificate with this number now exists: the series goes on after it. */
    public void recorded(CertificateNumber number) {
        var role = number.role();
        int last = jdbc.sql("""
                        select last_number from certificate_series
                        where issuer = ? and role = ? and year = ? for update""")
                .params(number.issuer(), role.code(), number.year())
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (number.sequence() > last) {
            jump(number.issuer(), role, number.year(), last + 1, number.sequence());
            advance(number.issuer(), role, number.year(), number.sequence());
        }
    }

    /** These numbers were not given here: the check of the series does not look for them. */
    private void jump(String issuerCode, TrainingRole role, int year, int from, int to) {
        jdbc.sql("""
                insert into certificate_series_jump (issuer, role, year, from_number, to_number)
                values (?, ?, ?, ?, ?)""").params(issuerCode, role.code(), year, from, to).update();
    }

    private void advance(String issuerCode, TrainingRole role, int year, int to) {
        jdbc.sql("""
                insert into certificate_series (issuer, role, year, last_number) values (?, ?, ?, ?)
                on duplicate key update last_number = values(last_number)""").params(issuerCode, role.code(), year, to).update();
    }
}
