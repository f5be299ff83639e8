package org.nishang.people.merge;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.person.PersonIdentities;
import org.nishang.platform.database.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people who are registered twice, and makes one of the two records. Only records that lie wholly within the own
 * scope are shown and merged. No fact is lost: employments, outcomes, attempts, certificates and accounts of the record
 * that goes are the other one's afterwards, and its id and document lead there for ever.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MERGE_PEOPLE + "')")
public class PersonMerging {

    private static final int SHOWN = 200;
    private static final Reason REASON = Reason.within(2, 200, "people.merge.reason");

    private final DuplicateFinder finder;
    private final StaffDirectory directory;
    private final MergeBorder border;
    private final PersonIdentities identities;
    private final EmploymentsMerge employments;
    private final List<MergeConcerns> concerns;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    PersonMerging(
            DuplicateFinder finder,
            StaffDirectory directory,
            MergeBorder border,
            PersonIdentities identities,
            EmploymentsMerge employments,
            List<MergeConcerns> concerns,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.finder = finder;
        this.directory = directory;
        this.border = border;
        this.identities = identities;
        this.employments = employments;
        this.concerns = concerns;
        this.jdbc = jdbc;
        this.events = events;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /** Pairs of records with at least one {@link DuplicateSign}, the likeliest first. */
    @Transactional(readOnly = true)
    public Duplicates duplicates() {
        var found = finder.find();
        var inside = border.inside(DuplicateFinder.people(found.keySet()));
        var pairs = found.entrySet().stream()
                .filter(pair -> inside.contains(pair.getKey().one())
                        && inside.contains(pair.getKey().other()))
                .sorted(Comparator.comparingInt((Map.Entry<DuplicateFinder.Pair, Set<DuplicateSign>> pair) ->
                                -pair.getValue().size())
                        .thenComparing(pair -> pair.getKey().one().toString())
                        .thenComparing(pair -> pair.getKey().other().toString()))
                .toList();
        var shown = pairs.stream().limit(SHOWN).toList();
        var people = rows(shown.stream().flatMap(pair -> both(pair.getKey())).toList());
        return new Duplicates(
                pairs.size(),
                shown.stream()
                        .map(pair -> new DuplicatePair(
                                row(people, pair.getKey().one()),
                                row(people, pair.getKey().other()),
                                pair.getValue()))
                        .toList());
    }

    private static java.util.stream.Stream<UUID> both(DuplicateFinder.Pair pair) {
        return java.util.stream.Stream.of(pair.one(), pair.other());
    }

    private Map<UUID, StaffRow> rows(List<UUID> people) {
        Map<UUID, StaffRow> rows = new HashMap<>();
        directory.rows(people).forEach(row -> rows.put(row.person().value(), row));
        return rows;
    }

    private static StaffRow row(Map<UUID, StaffRow> rows, UUID person) {
        return Optional.ofNullable(rows.get(person)).orElseThrow();
    }

    /** @throws Refusal {@code common.unknown-id}, {@code people.merge.same} */
    @Transactional(readOnly = true)
    public MergeSheet compare(PersonId one, PersonId other) {
        check(one, other);
        var people = rows(List.of(one.value(), other.value()));
        return new MergeSheet(
                row(people, one.value()),
                row(people, other.value()),
                concerns.stream()
                        .flatMap(each -> each.between(one, other).stream())
                        .toList());
    }

    /**
     * Makes one of two records.
     *
     * @param into the record that stays, with its name and document
     * @param gone the record that goes: its id and document lead to the other from now on
     * @throws Refusal {@code common.unknown-id}, {@code people.merge.same}, {@code people.merge.reason},
     *     {@code people.merge.overlap}, and what other modules say against it
     */
    @Consequential
    public void merge(PersonId into, PersonId gone, String reason) {
        String why = REASON.of(reason);
        // In the order of the ids: two that merge the same persons at once wait, and the second is
        // told that there is no such record any more.
        jdbc.sql("select person_id from person where person_id in (:both) order by person_id for update")
                .param("both", List.of(into.value(), gone.value()))
                .query(UUID.class)
                .list();
        check(into, gone);
        employments.move(into, gone);
        var stays = identities.findById(into).orElseThrow();
        var goes = identities.findById(gone).orElseThrow();
        goes.becomes(stays);
        identities.saveAndFlush(goes);
        identities.saveAndFlush(stays);
        jdbc.sql("update person_identity set merged_into = ? where merged_into = ?")
                .params(into.value(), gone.value())
                .update();
        jdbc.sql("update person_merge set into_id = ? where into_id = ?")
                .params(into.value(), gone.value())
                .update();
        jdbc.sql("insert into person_merge (gone, into_id, merged_at, merged_by, reason) values (?, ?, ?, ?, ?)")
                .params(gone.value(), into.value(), now(), user.actor(), why)
                .update();
        events.publishEvent(new PersonsMerged(gone, into));
        log.record(user.actor(), "people.merged", gone.toString(), "→ " + into + ": " + why);
    }

    /**
     * Two that look like one person and are not: they are not shown as a pair again.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.merge.same}, {@code people.merge.reason}
     */
    @Consequential
    public void keepApart(PersonId one, PersonId other, String reason) {
        String why = REASON.of(reason);
        check(one, other);
        var pair = DuplicateFinder.Pair.of(one.value(), other.value());
        jdbc.sql(
                        "insert ignore into person_apart (one_id, other_id, decided_at, decided_by, reason) values (?, ?, ?, ?, ?)")
                .params(pair.one(), pair.other(), now(), user.actor(), why)
                .update();
        log.record(user.actor(), "people.kept-apart", one.toString(), "≠ " + other + ": " + why);
    }

    private void check(PersonId one, PersonId other) {
        if (one.equals(other)) {
            throw new Refusal("people.merge.same");
        }
        border.check(one);
        border.check(other);
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }
}
