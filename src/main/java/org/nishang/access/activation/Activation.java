package org.nishang.access.activation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.ReadableCode;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.CodeTries;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody makes an account with a code, or chooses the password of one that is there. What is wrong with name and
 * password is said before the code is looked at, so that it tells nothing of the code.
 */
@Service
class Activation {

    private static final Set<AccountRole> ROLES = Set.of(AccountRole.LEARNER);

    private final ActivationCodes codes;
    private final CodeTries tries;
    private final AccountManagement accounts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditLog log;
    private final Clock clock;

    Activation(
            ActivationCodes codes,
            CodeTries tries,
            AccountManagement accounts,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Secrets secrets,
            AuditLog log,
            Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.accounts = accounts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
    }

    /** What somebody typed. */
    record Typed(String code, String username, String password, String repeated) {

        Typed {
            code = ReadableCode.settled(code);
            username = username.strip().toLowerCase(java.util.Locale.ROOT);
        }

        NewAccount account(PersonId person, String name) {
            return new NewAccount(username, name, person, ROLES, Scope.NOTHING);
        }
    }

    static byte[] hash(Secrets secrets, String code) {
        return secrets.searchHash("activation code " + ReadableCode.settled(code));
    }

    /**
     * The tries are counted in transactions of their own, so that a refusal does not take them back.
     *
     * @param address where it comes from
     * @throws Refusal {@code access.activation.unusable} for every code that opens nothing, whatever the reason and
     *     also after too many tries; others of somebody who has a good one
     */
    void make(Typed typed, String address) {
        if (!typed.password().equals(typed.repeated())) {
            throw new Refusal("identity.account.differ").at(FieldName.REPEATED_PASSWORD);
        }
        accounts.check(typed.account(PersonId.next(), typed.username()), typed.password());
        if (!tries.admits(address)) {
            throw ActivationCode.unusable();
        }
        boolean isMade = Boolean.TRUE.equals(transaction.execute(status -> use(typed)));
        if (!isMade) {
            tries.failed(address);
            throw ActivationCode.unusable();
        }
        tries.succeeded(address);
    }

    /** @return whether there is such a code and it is good */
    private boolean use(Typed typed) {
        var now = clock.instant();
        var code = codes.lock(hash(secrets, typed.code())).filter(one -> one.isOpen(now));
        var account = code.flatMap(one -> one.opens().isPresent() ? opened(one, typed) : made(one, typed));
        account.ifPresent(id -> {
            code.orElseThrow().use(id, now);
            codes.saveAndFlush(code.orElseThrow());
            log.record(
                    typed.username(),
                    "access.account-activated",
                    typed.username(),
                    "code=" + code.orElseThrow().id());
        });
        return account.isPresent();
    }

    private Optional<AccountId> made(ActivationCode code, Typed typed) {
        return code.person()
                .map(person -> accounts.create(typed.account(person, admitted(person)), typed.password(), false));
    }

    /** A code for another name than the typed one opens nothing. */
    private Optional<AccountId> opened(ActivationCode code, Typed typed) {
        return code.opens().filter(id -> accounts.choosePassword(id, typed.username(), typed.password()));
    }

    /** @return the name of somebody who still works somewhere and has no account */
    private String admitted(PersonId person) {
        boolean works = Sql.of(
                        jdbc,
                        "select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = :person and %s and %s limit 1",
                        EmploymentSql.employedOn("m", ":today"),
                        EnterpriseSql.notGoneBy("e", ":today"))
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!works) {
            throw new Refusal("access.activation.left");
        }
        boolean has = jdbc.sql("select 1 from account where person_id = ? and ended_at is null limit 1")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (has) {
            throw new Refusal("access.activation.has-account");
        }
        return jdbc.sql("select name from person_identity where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
