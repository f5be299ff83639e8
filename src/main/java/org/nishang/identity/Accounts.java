package org.nishang.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, AccountId> {
    void save(Account account);

    Optional<Account> findById(AccountId id);

    @EntityGraph(attributePaths = {"roles", "scope"})
    Optional<Account> findByUsername(String username);

    List<Account> findAllByOrderByUsername();

    boolean existsByUsername(String username);

    long count();
}
