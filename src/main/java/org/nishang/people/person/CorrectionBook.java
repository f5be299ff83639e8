package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.audit.AuditLog;
import org.nishang.common.Uuids;
import org.nishang.identity.AccountNames;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was put right of people and their employments: why, by whom and when. */
@Component
public class CorrectionBook {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AccountNames accounts;
    private final AuditLog log;
    private final Clock clock;

    CorrectionBook(JdbcClient jdbc, CurrentUser user, AccountNames accounts, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** In the transaction that puts the fact right. The log names the fact and not the values: they may be personal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Correction correction) {
        jdbc.sql("""
                insert into person_correction
                    (correction_id, person_id, employment_id, fact, was, became, was_hash, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Uuids.next())
                .param(correction.person().value())
                .param(correction.employment())
                .param(correction.fact().name())
                .param(correction.was())
                .param(correction.became())
                .param(correction.wasHash())
                .param(correction.reason())
                .param(user.actor())
                .param(Rows.utc(clock.instant()))
                .update();
        log.record(
                user.actor(),
                "people.corrected",
                correction.person().toString(),
                correction.fact() + ": " + correction.reason());
    }

    /** Also those of records that were merged into the person's; the latest first. */
    public List<CorrectionRow> of(PersonId person) {
        var rows = jdbc.sql("""
                select c.employment_id, c.fact, coalesce(w.name, c.was) was, coalesce(b.name, c.became) became,
                       c.reason, c.recorded_by, c.recorded_at
                from person_correction c
                left join enterprise w on c.fact = 'ENTERPRISE' and w.enterprise_id = c.was
                left join enterprise b on c.fact = 'ENTERPRISE' and b.enterprise_id = c.became
                where c.person_id = :person or c.person_id in (select gone from person_merge where into_id = :person)
                order by c.recorded_at desc, c.correction_id desc""")
                .param("person", person.value())
                .query((row, n) -> new CorrectionRow(
                        Rows.optionalUuid(row, "employment_id").orElse(null),
                        CorrectedFact.valueOf(row.getString("fact")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("reason"),
                        row.getString("recorded_by"),
                        Rows.instant(row, "recorded_at")))
                .list();
        Map<String, String> names =
                accounts.display(rows.stream().map(CorrectionRow::by).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new CorrectionRow(
                        row.employment(),
                        row.fact(),
                        row.was(),
                        row.became(),
                        row.reason(),
                        names.getOrDefault(row.by(), row.by()),
                        row.at()))
                .toList();
    }

    /**
     * What is known to be wrong of the employments of some people.
     *
     * @param fact {@code LEFT_ON} or {@code ENTERPRISE}
     * @return by employment, the values as the book has them
     */
    public Map<UUID, Set<String>> wrong(CorrectedFact fact, Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select employment_id, was from person_correction where person_id in (:people) and fact = :fact")
                        .param("people", people)
                        .param("fact", fact.name())
                        .query((row, n) -> Map.entry(Rows.uuid(row, "employment_id"), row.getString("was")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Those of some employments of which something was put right. */
    public Set<UUID> corrected(Collection<UUID> employments) {
        return employments.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct employment_id from person_correction where employment_id in (:employments)")
                        .param("employments", employments)
                        .query(UUID.class)
                        .set();
    }

    /**
     * Numbers that were recorded wrongly for people who may be named within the scope.
     *
     * @param hashes of numbers, as {@link PersonIdentity#hash} has them
     * @return by hash, the names of these people
     */
    public Map<ByteBuffer, Set<String>> wrongNumbers(Collection<byte[]> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : Sql.of(
                                jdbc,
                                "select c.was_hash, i.name from person_correction c join person_identity i using (person_id) where c.was_hash in (:hashes) and %s",
                                PersonDocuments.named(user.scope(), "i"))
                        .param("hashes", hashes)
                        .query((row, n) -> Map.entry(ByteBuffer.wrap(row.getBytes("was_hash")), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
