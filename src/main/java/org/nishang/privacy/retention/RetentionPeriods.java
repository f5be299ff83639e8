package org.nishang.privacy.retention;

import org.nishang.common.personal.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how many days each kind is kept: as the authority decided, else as the program says. */
@Component
public class RetentionPeriods {

    private final JdbcClient jdbc;

    RetentionPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int days(RetentionKind kind) {
        return jdbc.sql("select days from retention_period where kind = ?")
                .param(kind.name())
                .query(Integer.class)
                .optional()
                .orElse(kind.days());
    }

    /** After the last day of a certificate. */
    public int ofCertificates() {
        return days(RetentionKind.CERTIFICATE_REGISTER);
    }
}
