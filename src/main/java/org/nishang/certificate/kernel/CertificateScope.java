package org.nishang.certificate.kernel;

import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.springframework.stereotype.Component;

/**
 * Whose certificates the signed-in person may see: those of people whom an enterprise in scope employs on the day;
 * everybody's, employed or not, where the scope is everything.
 */
@Component
public class CertificateScope {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentUser user;

    CertificateScope(CurrentUser user) {
        this.user = user;
    }

    /**
     * @param c alias of table {@code certificate}
     * @param day a parameter such as {@code :d}
     * @param region a parameter that holds a pattern for region codes, to ask for less than the whole scope; empty =
     *     the whole
     * @return never true without the permission
     */
    public Condition seenOn(String c, String day, String region) {
        if (!user.may(Permission.SEE_CERTIFICATES)) {
            return Condition.NEVER;
        }
        Scope scope = user.scope();
        if (scope.everything() && region.isEmpty()) {
            return Condition.TRUE;
        }
        return Condition.of(
                """
               exists (select 1 from employment m join enterprise e using (enterprise_id)
                       where m.person_id = %s.person_id and %s and %s %s)""",
                c,
                EmploymentSql.employedOn("m", day),
                scope.enterprises("e"),
                region.isEmpty() ? "" : "and e.region_code like " + region);
    }

    /** The learner behind the account; an id that nobody has where there is none. */
    public UUID ownPerson() {
        return user.learner().map(PersonId::value).orElse(NOBODY);
    }
}
