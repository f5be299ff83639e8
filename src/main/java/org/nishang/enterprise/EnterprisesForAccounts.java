package org.nishang.enterprise;

import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.EnterprisesByCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells identity which enterprise an account is made for. */
@Component
class EnterprisesForAccounts implements EnterprisesByCode {

    private final JdbcClient jdbc;

    EnterprisesForAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<EnterpriseId> find(String code) {
        return jdbc.sql("select enterprise_id from enterprise where uscc = ?")
                .param(code)
                .query(UUID.class)
                .optional()
                .map(EnterpriseId::new);
    }

    @Override
    public Optional<String> region(EnterpriseId enterprise) {
        return jdbc.sql("select region_code from enterprise where enterprise_id = ?")
                .param(enterprise.value())
                .query(String.class)
                .optional();
    }
}
