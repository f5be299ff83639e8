package org.nishang.enterprise;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions are those of the authority. */
@Component
class RegionsStep implements SetUpStep {

    private final JdbcClient jdbc;

    RegionsStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "enterprise.setup.regions";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_ENTERPRISES;
    }

    @Override
    public String address() {
        return "enterprises";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("enterprise.setup.regions.confirm");
    }

    @Override
    public Finding look() {
        int regions =
                jdbc.sql("select count(*) from region").query(Integer.class).single();
        return Finding.of(false, "enterprise.setup.regions.missing", regions);
    }
}
