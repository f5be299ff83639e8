package org.nishang.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, AccountId> {
    void save(Account account);

    void delete(Account account);

    Optional<Account> findById(AccountId id);

    @EntityGraph(attributePaths = {"roles", "scope"})
    Optional<Account> findByUsername(String username);

    /** The same accounts in the same order for everybody, so that one waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a join a.roles r where r.role = :role order by a.id.value")
    List<Account> lockWith(AccountRole role);

    /** Of the accounts of a person that have not ended, but for one. */
    @Query(
            "select r.role from Account a join a.roles r where a.person = :person and a.id <> :but and a.endedAt is null")
    Set<AccountRole> rolesElsewhere(PersonId person, AccountId but);

    List<Account> findAllByOrderByUsername();

    boolean existsByUsername(String username);

    void flush();

    long count();
}
