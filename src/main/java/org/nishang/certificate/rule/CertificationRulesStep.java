package org.nishang.certificate.rule;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody has looked at the rules of certification that come with the product. */
@Component
class CertificationRulesStep implements SetUpStep {

    private final JdbcClient jdbc;

    CertificationRulesStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "certificate.setup.rules";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_RULES;
    }

    @Override
    public String address() {
        return "certification-rules";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("certificate.setup.rules.confirm");
    }

    @Override
    public Finding look() {
        return Finding.of(
                false,
                "certificate.setup.rules.missing",
                CertificationRules.read(jdbc).all().size());
    }
}
