package org.nishang.staffing.rule;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody has looked at the staffing rules that come with the product. */
@Component
class StaffingRulesStep implements SetUpStep {

    private final JdbcClient jdbc;

    StaffingRulesStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "staffing.setup.rules";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_RULES;
    }

    @Override
    public String address() {
        return "staffing-rules";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("staffing.setup.rules.confirm");
    }

    @Override
    public Finding look() {
        return Finding.of(
                false,
                "staffing.setup.rules.missing",
                StaffingRules.read(jdbc).sets().size());
    }
}
