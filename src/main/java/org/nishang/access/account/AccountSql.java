package org.nishang.access.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.people.employment.StaffSearch;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;

/** Conditions on table {@code account a}. */
final class AccountSql {

    private static final Condition NOT_ENDED = Condition.of("(a.ended_at is null)");
    private static final Condition ACTIVE = Condition.of("(a.ended_at is null and not a.disabled)");

    private AccountSql() {}

    /**
     * All that the account sees is within the scope; of an account that sees nothing but the own records, who it
     * belongs to works within the scope today.
     */
    static Condition within(Scope scope, LocalDate today) {
        if (scope.everything()) {
            return Condition.TRUE;
        }
        var beyond = Condition.of(
                "exists (select 1 from account_scope s left join enterprise e on e.enterprise_id = if(s.kind = 'ENTERPRISE', cast(s.value as uuid), null) where s.account_id = a.account_id and not coalesce(if(s.kind = 'REGION', %s, s.kind = 'ENTERPRISE' and %s), false))",
                regions(scope), scope.enterprises("e"));
        return Condition.of(
                "((%s and not %s) or (not %s and %s))",
                hasScope(),
                beyond,
                hasScope(),
                PersonDocuments.worked(scope, "a", EmploymentSql.employedOn("m", "'" + today + "'")));
    }

    private static Condition regions(Scope scope) {
        var all = scope.regionPrefixes().stream()
                .map("s.value like '%s%%'"::formatted)
                .toList();
        return all.isEmpty()
                ? Condition.NEVER
                : new Condition("(" + String.join(" or ", all) + ")", java.util.Map.of());
    }

    private static Condition hasScope() {
        return Condition.of("exists (select 1 from account_scope s where s.account_id = a.account_id)");
    }

    static Condition of(AccountQuery query, Secrets secrets, Instant now) {
        return found(query.text(), secrets)
                .and(role(query))
                .and(reach(query.reach()))
                .and(use(query.use(), now))
                .and(seen(query.seen(), now))
                .and(query.doubles() ? doubled() : Condition.TRUE);
    }

    private static Condition found(String typed, Secrets secrets) {
        var search = SearchText.of(typed);
        if (search.isEmpty()) {
            return Condition.TRUE;
        }
        return Condition.of(
                        "(a.username like :within or a.display_name like :within or exists (select 1 from person_identity i where i.person_id = a.person_id and %s))",
                        StaffSearch.of(typed, secrets))
                .with("within", search.within());
    }

    private static Condition role(AccountQuery query) {
        return query.role() == null
                ? Condition.TRUE
                : Condition.of(
                                "exists (select 1 from account_role r where r.account_id = a.account_id and r.role = :role)")
                        .with("role", query.role().name());
    }

    private static Condition reach(AccountQuery.Reach reach) {
        return switch (reach) {
            case ANY -> Condition.TRUE;
            case OWN -> Condition.of("not %s", hasScope());
            case EVERYTHING -> sees("ALL");
            case REGION, ENTERPRISE -> sees(reach.name());
        };
    }

    private static Condition sees(String kind) {
        return Condition.of(
                "exists (select 1 from account_scope s where s.account_id = a.account_id and s.kind = '%s')", kind);
    }

    private static Condition use(AccountQuery.Use use, Instant now) {
        return switch (use) {
            case ANY -> Condition.TRUE;
            case KEPT -> NOT_ENDED;
            case ACTIVE -> ACTIVE;
            case WAITING -> ACTIVE.and("a.must_change_password");
            case UNINVITED ->
                ACTIVE.and("a.must_change_password")
                        .and(Condition.of(
                                        "not exists (select 1 from activation_code k where k.opens_account = a.account_id and k.used_at is null and k.voided_at is null and k.expires_at > :now)")
                                .with("now", Rows.utc(now)));
            case DISABLED -> Condition.of("(a.ended_at is null and a.disabled)");
            case ENDED -> Condition.of("(a.ended_at is not null)");
        };
    }

    private static Condition seen(AccountQuery.LastSeen seen, Instant now) {
        return switch (seen) {
            case ANY -> Condition.TRUE;
            case NEVER -> ACTIVE.and("(a.last_sign_in_at is null)");
            default ->
                ACTIVE.and(Condition.of("(coalesce(a.last_sign_in_at, a.created_at) < :before)")
                        .with("before", Rows.utc(now.minus(seen.days(), ChronoUnit.DAYS))));
        };
    }

    /** One of several accounts of a person that can be used or be enabled again. */
    private static Condition doubled() {
        return NOT_ENDED.and(
                "exists (select 1 from account o where o.person_id = a.person_id and o.account_id <> a.account_id and o.ended_at is null)");
    }
}
