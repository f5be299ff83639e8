package org.nishang.certificate.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.FixedNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has a certificate is called as it says; only who may correct certificates gives another name. */
@Component
class HolderNames implements FixedNames {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    HolderNames(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    public Set<UUID> among(Collection<UUID> people) {
        return people.isEmpty() || user.may(Permission.MANAGE_CERTIFICATES)
                ? Set.of()
                : jdbc.sql("select distinct person_id from certificate where person_id in (:people)")
                        .param("people", people)
                        .query(UUID.class)
                        .set();
    }
}
