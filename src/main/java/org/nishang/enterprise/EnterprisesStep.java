package org.nishang.enterprise;

import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprises are registered. */
@Component
class EnterprisesStep implements SetUpStep {

    private final JdbcClient jdbc;

    EnterprisesStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "enterprise.setup.enterprises";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String permission() {
        return Permission.IMPORT_REGISTERS;
    }

    @Override
    public String address() {
        return "imports?register=enterprises";
    }

    @Override
    public Finding look() {
        int enterprises =
                jdbc.sql("select count(*) from enterprise").query(Integer.class).single();
        return enterprises > 0
                ? Finding.of(true, "enterprise.setup.enterprises.is", enterprises)
                : Finding.of(false, "enterprise.setup.enterprises.missing");
    }
}
