package org.nishang.learning.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonDocuments;
import org.springframework.stereotype.Component;

/**
 * Whose a training session is. Who records it holds it, for the whole of their scope; only they,
 * and those above them, correct it or take it back. Those below may name it, since their people
 * attend it; and so may everybody one of whose people has an outcome of it. Of other sessions
 * nothing is told.
 */
@Component
public class SessionScope {

    private final CurrentUser user;
    private final PersonDocuments people;

    SessionScope(CurrentUser user, PersonDocuments people) {
        this.user = user;
        this.people = people;
    }

    /** What a session recorded now is held for; nothing for the authority of the whole. */
    public List<String> owners() {
        var scope = user.scope();
        return scope.everything() ? List.of() : parts(scope);
    }

    /** Digits and UUIDs by construction. */
    private static List<String> parts(Scope scope) {
        return Stream.concat(
                        scope.regionPrefixes().stream(),
                        scope.enterprises().stream().map(Object::toString))
                .toList();
    }

    /**
     * @return a condition in brackets on {@code training_session s}
     */
    public String owned() {
        var scope = user.scope();
        return scope.everything()
                ? "(1 = 1)"
                : "(exists (select 1 from session_owner w where w.session_id = s.session_id) and not exists (select 1 from session_owner w where w.session_id = s.session_id and not %s))"
                        .formatted(within(scope));
    }

    /**
     * @return a condition in brackets on {@code training_session s}
     */
    String readable() {
        var scope = user.scope();
        return scope.everything()
                ? "(1 = 1)"
                : """
                (not exists (select 1 from session_owner w where w.session_id = s.session_id)
                 or exists (select 1 from session_owner w where w.session_id = s.session_id and (%s
                     or exists (select 1 from enterprise e where %s and (e.region_code like concat(w.owner, '%%') or e.enterprise_id = if(length(w.owner) = 36, cast(w.owner as uuid), null)))))
                 or exists (select 1 from training_outcome x where x.session_id = s.session_id and %s))""".formatted(within(scope), scope.enterpriseCondition("e"), people.seen("x"));
    }

    private static String within(Scope scope) {
        return within(scope, "w");
    }

    /**
     * @param alias of a table with an {@code owner}
     */
    public static String within(Scope scope, String alias) {
        var parts = new ArrayList<String>();
        scope.regionPrefixes().forEach(prefix -> parts.add(alias + ".owner like '" + prefix + "%'"));
        if (!scope.enterprises().isEmpty()) {
            parts.add(scope.enterprises().stream()
                    .map(enterprise -> "'" + enterprise + "'")
                    .collect(Collectors.joining(", ", alias + ".owner in (", ")")));
        }
        return parts.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", parts) + ")";
    }
}
