package org.nishang.certificate.file;

import java.util.Optional;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Sql;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates of before are taken over, or there are none. */
@Component
class OldCertificatesStep implements SetUpStep {

    private final JdbcClient jdbc;

    OldCertificatesStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.setup.old";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String permission() {
        return Permission.IMPORT_REGISTERS;
    }

    @Override
    public String address() {
        return "imports?register=certificates";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("certificate.setup.old.confirm");
    }

    @Override
    public Finding look() {
        int recorded = Sql.of(jdbc, "select count(*) from certificate c where %s", CertificateSql.recorded("c"))
                .query(Integer.class)
                .single();
        return recorded > 0
                ? Finding.of(true, "certificate.setup.old.is", recorded)
                : Finding.of(false, "certificate.setup.old.missing");
    }
}
