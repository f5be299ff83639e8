package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.session.SessionScope;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file of nominations asks and does, within the scope of who hands it in. */
@Component
class FileNominating {

    /** @param session {@code null} = on the portal */
    record NamedClass(String programme, @Nullable UUID session) {

        Goal goal() {
            return new Goal(programme, session);
        }
    }

    private final NominationActs acts;
    private final NominationBook book;
    private final Nominees nominees;
    private final WhoNominates who;
    private final Programmes programmes;
    private final SessionScope sessions;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileNominating(
            NominationActs acts,
            NominationBook book,
            Nominees nominees,
            WhoNominates who,
            Programmes programmes,
            SessionScope sessions,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.acts = acts;
        this.book = book;
        this.nominees = nominees;
        this.who = who;
        this.programmes = programmes;
        this.sessions = sessions;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isProgramme(String code) {
        return programmes.byCode(code).isPresent();
    }

    /** The classes that the portal runs, by their codes; those of which nothing is told are absent. */
    Map<String, NamedClass> classes(Collection<String> codes) {
        var found = new HashMap<String, NamedClass>();
        if (!codes.isEmpty()) {
            Sql.of(
                            jdbc,
                            "select s.code, s.session_id, s.programme from training_session s join class_plan p using (session_id) where s.programme is not null and s.code in (:codes) and %s",
                            sessions.readable("s"))
                    .param("codes", codes)
                    .query(row -> {
                        found.put(
                                row.getString("code"),
                                new NamedClass(row.getString("programme"), Rows.uuid(row, "session_id")));
                    });
        }
        return found;
    }

    /** What is open of a programme and told to who asks. */
    Optional<NominationLine> open(PersonId person, String programme) {
        var his = Condition.of("n.person_id = :person and n.open_key = :programme")
                .with("person", person.value())
                .with("programme", programme);
        return Sql.of(jdbc, NominationLine.SELECT, book.seen().and(his))
                .query(NominationLine.ROW)
                .optional();
    }

    NominationId nominate(PersonId person, NamedClass goal) {
        var employer = employer(person);
        return acts.nominate(person, goal.goal(), employer, who.byFile(employer));
    }

    /** Refuses what {@link #nominate} would, and writes nothing. */
    UUID foresee(PersonId person, NamedClass goal) {
        var employer = employer(person);
        acts.foresee(person, goal.goal(), employer, who.byFile(employer));
        return Uuids.next();
    }

    private Optional<EnterpriseId> employer(PersonId person) {
        return nominees.employer(person, user.scope(), LocalDate.now(clock));
    }

    /** What who asks may take back. */
    Condition own() {
        return who.isAuthority() ? book.seen() : book.made();
    }
}
