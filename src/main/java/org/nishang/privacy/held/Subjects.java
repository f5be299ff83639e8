package org.nishang.privacy.held;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nishang.identity.AccountId;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds all records and accounts of somebody. */
@Component
public class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Subject of(PersonId person) {
        var people = new HashSet<UUID>();
        people.add(person.value());
        jdbc.sql("select person_id from person_identity where merged_into = ?")
                .param(person.value())
                .query(UUID.class)
                .list()
                .forEach(people::add);
        return withAccounts(people, "person_id in (:ids)", people);
    }

    /** Somebody whom the portal knows by an account alone. */
    public Subject of(AccountId account) {
        return withAccounts(Set.of(), "account_id in (:ids)", Set.of(account.value()));
    }

    private Subject withAccounts(Set<UUID> people, String whose, Set<UUID> ids) {
        var accounts = new HashSet<UUID>();
        var names = new HashSet<String>();
        jdbc.sql("select account_id, username from account where " + whose)
                .param("ids", ids)
                .query(row -> {
                    accounts.add(row.getObject("account_id", UUID.class));
                    names.add(row.getString("username"));
                });
        return new Subject(people, accounts, names);
    }
}
