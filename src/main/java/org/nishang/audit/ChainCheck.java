package org.nishang.audit;

import java.util.List;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No entry of the log was changed or taken out. */
@Component
class ChainCheck implements Invariant {

    private final AuditLog log;
    private final JdbcClient jdbc;

    ChainCheck(AuditLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "audit.check.chain";
    }

    @Override
    public Outcome check() {
        List<Finding> findings = log.firstBroken().stream()
                .map(String::valueOf)
                .map(seq -> Finding.of(seq, "", "audit.check.chain.broken"))
                .toList();
        return new Outcome(
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single(), findings);
    }
}
