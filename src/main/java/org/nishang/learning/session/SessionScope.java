package org.nishang.learning.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonDocuments;
import org.springframework.stereotype.Component;

/**
 * Whose a training session is. Who records it holds it, for the whole of their scope; only they, and those above them,
 * correct it or take it back. Those below may name it, since their people attend it; and so may everybody one of whose
 * people has an outcome of it. Of other sessions nothing is told.
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

    /** @param s alias of table {@code training_session} */
    public Condition owned(String s) {
        var scope = user.scope();
        return scope.everything()
                ? Condition.TRUE
                : Condition.of(
                        "(exists (select 1 from session_owner w where w.session_id = %1$s.session_id) and not exists (select 1 from session_owner w where w.session_id = %1$s.session_id and not %2$s))",
                        s, within(scope, "w"));
    }

    /** @param s alias of table {@code training_session} */
    public Condition readable(String s) {
        var scope = user.scope();
        return scope.everything()
                ? Condition.TRUE
                : Condition.of("""
                (not exists (select 1 from session_owner w where w.session_id = %1$s.session_id)
                 or exists (select 1 from session_owner w where w.session_id = %1$s.session_id and (%2$s
                     or exists (select 1 from enterprise e where %3$s and (e.region_code like concat(w.owner, '%%') or e.enterprise_id = if(length(w.owner) = 36, cast(w.owner as uuid), null)))))
                 or exists (select 1 from training_outcome x where x.session_id = %1$s.session_id and %4$s))""", s, within(scope, "w"), scope.enterprises("e"), people.seen("x"));
    }

    /** @param alias of a table with an {@code owner} */
    public static Condition within(Scope scope, String alias) {
        var parts = new ArrayList<String>();
        scope.regionPrefixes().forEach(prefix -> parts.add(alias + ".owner like '" + prefix + "%'"));
        if (!scope.enterprises().isEmpty()) {
            parts.add(scope.enterprises().stream()
                    .map(enterprise -> "'" + enterprise + "'")
                    .collect(Collectors.joining(", ", alias + ".owner in (", ")")));
        }
        return parts.isEmpty() ? Condition.NEVER : Condition.of("(" + String.join(" or ", parts) + ")");
    }
}
