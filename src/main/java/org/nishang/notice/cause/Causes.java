package org.nishang.notice.cause;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes down why something is to be told, in the transaction of what happened: both are there or neither. Who is told
 * is found out later, so that what happened waits for nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Causes {

    private final BatchWriter writer;
    private final NoticesFrom from;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final Clock clock;

    Causes(BatchWriter writer, NoticesFrom from, CurrentUser user, ObjectMapper json, Clock clock) {
        this.writer = writer;
        this.from = from;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    public void record(Cause cause) {
        record(List.of(cause));
    }

    /** What was written down before stays as it is; what is not told here yet is left out. */
    public void record(List<Cause> causes) {
        var rows = new ArrayList<@Nullable Object[]>();
        var begun = from.begun();
        for (Cause cause : causes) {
            if (begun.contains(cause.kind())) {
                rows.add(row(cause));
            }
        }
        writer.write("""
                insert into notice_cause (cause_id, kind, subject, step, audience, person_id, enterprise_id, facts, actor,
                                          day, caused_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update kind = kind""", rows);
    }

    private @Nullable Object[] row(Cause cause) {
        return BatchWriter.row(
                Uuids.next(),
                cause.kind().name(),
                cause.subject(),
                cause.step(),
                cause.audience().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                cause.person().map(PersonId::value).orElse(null),
                cause.enterprise().map(EnterpriseId::value).orElse(null),
                json.writeValueAsString(cause.facts()),
                user.actor(),
                cause.day(),
                Rows.utc(clock.instant()));
    }
}
