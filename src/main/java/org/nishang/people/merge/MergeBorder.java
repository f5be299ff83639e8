package org.nishang.people.merge;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may merge whom: everything that is known of a person has to lie within the scope, since a merge moves all of it.
 * Of somebody who is known elsewhere too, nothing is told.
 */
@Component
class MergeBorder {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    MergeBorder(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** @throws Refusal {@code common.unknown-id} */
    void check(PersonId person) {
        if (inside(Set.of(person.value())).isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
    }

    /** Those that lie wholly inside, and are not merged away. */
    Set<UUID> inside(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return Sql.of(
                        jdbc,
                        "select i.person_id from person_identity i where i.person_id in (:people) and i.merged_into is null and %s",
                        inside(user.scope()))
                .param("people", people)
                .query(UUID.class)
                .set();
    }

    private static Condition inside(Scope scope) {
        if (scope.everything()) {
            return Condition.TRUE;
        }
        var ours = scope.enterprises("e");
        String ourRegions = scope.regionPrefixes().stream()
                .map(prefix -> " or l.listed_for like '" + prefix + "%'")
                .reduce("", String::concat);
        return Condition.of("""
        (%s
         and not exists (select 1 from employment m join enterprise e using (enterprise_id)
             where m.person_id = i.person_id and not %s)
         and not exists (select 1 from person_listing l
             where l.person_id = i.person_id and not (
                 (length(l.listed_for) = 36 and exists (select 1 from enterprise e where e.enterprise_id = if(length(l.listed_for) = 36, cast(l.listed_for as uuid), null) and %s))
                 or (length(l.listed_for) < 36 and (false%s)))))""", PersonDocuments.named(scope, "i"), ours, ours, ourRegions);
    }
}
