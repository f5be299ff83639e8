package org.nishang.people.employment;

import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who work at enterprises are registered. */
@Component
class PeopleStep implements SetUpStep {

    private final JdbcClient jdbc;

    PeopleStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "people.setup.people";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String permission() {
        return Permission.IMPORT_STAFF;
    }

    @Override
    public String address() {
        return "imports?register=people";
    }

    @Override
    public Finding look() {
        int employments =
                jdbc.sql("select count(*) from employment").query(Integer.class).single();
        return employments > 0
                ? Finding.of(true, "people.setup.people.is", employments)
                : Finding.of(false, "people.setup.people.missing");
    }
}
