package org.nishang.people.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Period;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people work outside the scope of who asks: whoever employs them a second time at the same time needs somebody's
 * yes, however the employment is recorded. Inside the scope nobody is asked, since that yes would be one's own.
 */
@Component
public class Elsewhere {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Elsewhere(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** When some people work outside the scope. */
    public record Spans(Map<UUID, List<Period>> byPerson) {

        public static final Spans NONE = new Spans(Map.of());

        /**
         * Whether an employment overlaps one elsewhere that it did not overlap before.
         *
         * @param before the days that it had; {@code null} = it is new
         */
        public boolean meet(UUID person, Period wanted, @Nullable Period before) {
            return byPerson.getOrDefault(person, List.of()).stream()
                    .filter(wanted::overlaps)
                    .anyMatch(span -> before == null || !before.overlaps(span));
        }
    }

    /** Whether one person's employment is a second one, as {@link Spans#meet} has it. */
    public boolean meets(PersonId person, Period wanted, @Nullable Period before) {
        return of(List.of(person.value())).meet(person.value(), wanted, before);
    }

    public Spans of(Collection<UUID> people) {
        var scope = user.scope();
        if (people.isEmpty() || scope.everything()) {
            return Spans.NONE;
        }
        return new Spans(Sql.of(jdbc, """
                        select m.person_id, m.joined_on,
                               nullif(least(coalesce(m.left_on, '9999-12-31'), coalesce(e.deregistered_on, '9999-12-31')), '9999-12-31') ends
                        from employment m join enterprise e using (enterprise_id)
                        where m.person_id in (:people) and not %s and %s""", scope.enterprises("e"), worked())
                .param("people", people)
                .query((row, n) -> Map.entry(
                        Rows.uuid(row, "person_id"),
                        new Period(Rows.day(row, "joined_on"), Rows.dayOrNull(row, "ends"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** On at least one day: nobody works at an enterprise that is none any more. */
    private static Condition worked() {
        return EnterpriseSql.notGoneBy("e", "m.joined_on");
    }
}
