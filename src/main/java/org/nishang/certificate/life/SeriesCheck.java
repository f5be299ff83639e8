package org.nishang.certificate.life;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.TrainingRole;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every number that a series gave stands on a certificate, and no certificate has a number that its series has not
 * reached.
 */
@Component
class SeriesCheck implements Invariant {

    private final JdbcClient jdbc;

    SeriesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.check.series";
    }

    @Override
    @Transactional
    public Outcome check() {
        // Nobody takes a number while it is looked; the locks go with the transaction.
        List<Series> all = jdbc.sql("""
                        select issuer, role, year, last_number from certificate_series
                        order by issuer, role, year for update""")
                .query((row, n) -> new Series(
                        row.getString("issuer"),
                        TrainingRole.of(row.getString("role")),
                        row.getInt("year"),
                        row.getInt("last_number")))
                .list();
        var findings = new ArrayList<Finding>();
        long examined = 0;
        for (Series series : all) {
            BitSet present = present(series);
            examined += present.cardinality();
            look(series, present, findings);
        }
        return new Outcome(examined, findings.stream().limit(Outcome.MOST + 1).toList());
    }

    private void look(Series series, BitSet present, List<Finding> findings) {
        for (int n = present.nextSetBit(series.last() + 1); n >= 0; n = present.nextSetBit(n + 1)) {
            String number = series.number(n);
            findings.add(Finding.of(
                    number,
                    "certificate-register/" + number,
                    "certificate.check.series.ahead",
                    String.valueOf(series.last())));
        }
        BitSet expected = new BitSet();
        expected.set(1, series.last() + 1);
        expected.andNot(present);
        expected.andNot(jumped(series));
        expected.stream()
                .limit(Outcome.MOST + 1)
                .mapToObj(series::number)
                .forEach(number -> findings.add(Finding.of(number, "", "certificate.check.series.missing")));
    }

    private BitSet present(Series series) {
        var present = new BitSet();
        jdbc.sql("select number from certificate where number like :numbers")
                .param("numbers", series.beginning() + "%")
                .query(row -> {
                    CertificateNumber.parse(row.getString("number"))
                            .ifPresent(number -> present.set(number.sequence()));
                });
        return present;
    }

    private BitSet jumped(Series series) {
        var jumped = new BitSet();
        jdbc.sql("""
                select from_number, to_number from certificate_series_jump
                where issuer = ? and role = ? and year = ?""")
                .params(series.issuer(), series.role().code(), series.year())
                .query(row -> {
                    jumped.set(row.getInt("from_number"), row.getInt("to_number") + 1);
                });
        return jumped;
    }

    private record Series(String issuer, TrainingRole role, int year, int last) {

        String beginning() {
            return "%s-%s-%04d-".formatted(issuer, role.code(), year);
        }

        String number(int sequence) {
            return new CertificateNumber(issuer, role, year, sequence).toString();
        }
    }
}
