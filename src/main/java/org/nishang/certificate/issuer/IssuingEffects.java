package org.nishang.certificate.issuer;

import org.nishang.certificate.life.WaitingCertificates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what says or leads to what is to be changed. */
@Component
class IssuingEffects {

    private final JdbcClient jdbc;
    private final WaitingCertificates waiting;

    IssuingEffects(JdbcClient jdbc, WaitingCertificates waiting) {
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    IssuingEffect of(boolean isFirst) {
        return new IssuingEffect(
                isFirst,
                count("select count(*) from certificate_document"),
                count("select count(*) from certificate_credential"),
                waiting.count());
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
