package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is known under numbers, as the scope of who asks meets them: also those outside, of whom nothing may be told. */
@Component
public class KnownPersons {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    KnownPersons(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param hashes of numbers, as {@link PersonIdentity#hash} has them
     * @return by hash; several where somebody else claims the number
     */
    public Map<ByteBuffer, List<KnownPerson>> of(Collection<byte[]> hashes) {
        Map<ByteBuffer, List<KnownPerson>> known = new HashMap<>();
        if (hashes.isEmpty()) {
            return known;
        }
        Scope scope = user.scope();
        Sql.of(jdbc, "%s union all %s", select(scope, "d.document_hash"), select(scope, "d.claimed_hash"))
                .param("hashes", hashes)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    known.computeIfAbsent(ByteBuffer.wrap(row.getBytes("hash")), hash -> new ArrayList<>(1))
                            .add(new KnownPerson(
                                    Rows.uuid(row, "person_id"),
                                    new Particulars(row.getString("name"), row.getInt("sex"), row.getString("mobile")),
                                    row.getString("called"),
                                    row.getBoolean("works"),
                                    row.getBoolean("worked"),
                                    row.getBoolean("listed"),
                                    row.getBoolean("elsewhere"),
                                    row.getBoolean("merged"),
                                    row.getBoolean("doubtful")));
                });
        return known;
    }

    private static Condition select(Scope scope, String hash) {
        return Condition.of(
                "select %1$s as hash, i.person_id, i.name, d.name as called, i.sex, i.mobile, %2$s as works, %3$s as worked, %4$s as listed, %5$s as elsewhere, d.merged_into is not null as merged, i.claimed_hash is not null as doubtful from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where %1$s in (:hashes)",
                hash,
                inside(scope, () -> PersonDocuments.worked(scope, "i", EmploymentSql.notLeftBy("m", ":today"))),
                inside(scope, () -> PersonDocuments.worked(scope, "i", Condition.TRUE)),
                inside(scope, () -> PersonDocuments.listed(scope, "i")),
                PersonDocuments.elsewhere(scope, "i"));
    }

    private static Condition inside(Scope scope, Supplier<Condition> where) {
        return Optional.of(scope)
                .filter(Scope::everything)
                .map(all -> Condition.TRUE)
                .orElseGet(where);
    }
}
