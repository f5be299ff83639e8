package org.nishang.people.employment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.AccountNames;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.people.EmploymentSql;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.CorrectionRow;
import org.nishang.people.person.Mobile;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking up the people who work or worked at enterprises within the own scope; of what they did elsewhere nothing is
 * told.
 */
@NamedInterface("rehearsal")
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_STAFF + "')")
public class StaffDirectory {

    private static final Condition CURRENT =
            EmploymentSql.employedOn("m", ":today").and(EnterpriseSql.notGoneBy("e", ":today"));

    /** Nobody works at an enterprise that is none any more. */
    private static final String LEFT =
            "if(e.deregistered_on < coalesce(m.left_on, '9999-12-31'), greatest(e.deregistered_on, m.joined_on), m.left_on)";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final PostHistory posts;
    private final CorrectionBook corrections;
    private final AccountNames accounts;
    private final Secrets secrets;
    private final Clock clock;

    StaffDirectory(
            JdbcClient jdbc,
            CurrentUser user,
            PostHistory posts,
            CorrectionBook corrections,
            AccountNames accounts,
            Secrets secrets,
            Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.posts = posts;
        this.corrections = corrections;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    public int count(StaffQuery query) {
        var condition = condition(query);
        return Sql.of(jdbc, "select count(*) from person_identity i where %s", condition)
                .query(Integer.class)
                .single();
    }

    /** @param limit at most 1,000 */
    public List<StaffRow> rows(StaffQuery query, StaffOrder order, boolean descending, int offset, int limit) {
        var condition = condition(query);
        Object since = order == StaffOrder.SINCE
                ? Condition.of(
                        ", (select max(m.joined_on) from employment m join enterprise e using (enterprise_id) where m.person_id = i.person_id and %s) since",
                        user.scope().enterprises("e"))
                : "";
        return withEmployments(Sql.of(
                        jdbc,
                        "select i.person_id, i.name, i.sex, i.document_masked, i.mobile%s from person_identity i where %s order by %s limit %d offset %d",
                        since,
                        condition,
                        order.sql(descending),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .query((row, n) -> person(row))
                .list());
    }

    /**
     * Some of those whom a text finds, for who is still typing: those who are called exactly so come first, then those
     * whose name begins so, and within each in no order, so that no list has to be read to its end.
     *
     * @param text a name, its pinyin or initials; else a whole number
     */
    public List<StaffRow> some(String text, int limit) {
        var found = new LinkedHashMap<PersonId, StaffRow>();
        for (Condition way : StaffSearch.narrowFirst(text, secrets)) {
            if (found.size() < limit) {
                some(way, limit).forEach(row -> found.putIfAbsent(row.person(), row));
            }
        }
        return withEmployments(found.values().stream().limit(limit).toList());
    }

    private List<StaffRow> some(Condition found, int limit) {
        return Sql.of(
                        jdbc,
                        "select i.person_id, i.name, i.sex, i.document_masked, i.mobile from person_identity i where %s and %s limit %d",
                        found,
                        worked(user.scope().enterprises("e")),
                        limit)
                .query((row, n) -> person(row))
                .list();
    }

    /** For those who were found another way: with what they did within the scope, if anything. */
    public List<StaffRow> rows(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : withEmployments(jdbc.sql(
                                "select i.person_id, i.name, i.sex, i.document_masked, i.mobile from person_identity i where i.person_id in (:people)")
                        .param("people", people)
                        .query((row, n) -> person(row))
                        .list());
    }

    /**
     * @param asked may be the id of a record that became part of another person's: it leads there
     * @throws Refusal {@code common.unknown-id} also for a person who never worked within the scope
     */
    public StaffSheet sheet(PersonId asked) {
        SignedIn who = user.get();
        var person = present(asked);
        var rows = withEmployments(jdbc.sql(
                        "select i.person_id, i.name, i.sex, i.document_masked, i.mobile from person_identity i where i.person_id = :person")
                .param("person", person.value())
                .query((row, n) -> person(row))
                .list());
        return rows.stream()
                .filter(row -> !row.employments().isEmpty())
                .findFirst()
                .map(row -> new StaffSheet(
                        row,
                        former(person),
                        past(person, row.employments()),
                        corrections(person, row.employments()),
                        who.may(Permission.MANAGE_STAFF),
                        isWide(who.scope()),
                        who.may(Permission.SEE_DOCUMENT_IN_CLEAR)))
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private PersonId present(PersonId asked) {
        return jdbc.sql("select into_id from person_merge where gone = ?")
                .param(asked.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElse(asked);
    }

    private List<PastPosts> past(PersonId person, List<EmploymentRow> within) {
        var seen = within.stream().map(EmploymentRow::id).collect(Collectors.toSet());
        return posts.of(person).stream()
                .filter(past -> seen.contains(past.employment()))
                .toList();
    }

    private List<CorrectionRow> corrections(PersonId person, List<EmploymentRow> within) {
        var seen = within.stream().map(row -> row.id().value()).collect(Collectors.toSet());
        return corrections.of(person).stream()
                .filter(row -> row.employment() == null || seen.contains(row.employment()))
                .toList();
    }

    private List<FormerRecord> former(PersonId person) {
        var records = jdbc.sql("""
                select i.name, i.document_masked, g.merged_at, g.merged_by, g.reason
                from person_merge g join person_identity i on i.person_id = g.gone
                where g.into_id = ? order by g.merged_at desc""")
                .param(person.value())
                .query((row, n) -> new FormerRecord(
                        row.getString("name"),
                        row.getString("document_masked"),
                        Rows.instant(row, "merged_at"),
                        row.getString("merged_by"),
                        row.getString("reason")))
                .list();
        var names =
                accounts.display(records.stream().map(FormerRecord::mergedBy).collect(Collectors.toSet()));
        return records.stream()
                .map(one -> one.by(names.getOrDefault(one.mergedBy(), one.mergedBy())))
                .toList();
    }

    private static boolean isWide(Scope scope) {
        return scope.everything()
                || !scope.regionPrefixes().isEmpty()
                || scope.enterprises().size() > 1;
    }

    private Condition condition(StaffQuery query) {
        var within = user.scope().enterprises("e");
        if (query.enterprise() != null) {
            within = within.and(Condition.of("m.enterprise_id = :enterprise")
                    .with("enterprise", query.enterprise().value()));
        }
        var there = query.post() == null
                ? within
                : within.and(Condition.of("find_in_set(:post, m.posts) > 0")
                        .with("post", query.post().name()));
        var standing = switch (query.state()) {
            case ANY -> worked(there);
            case EMPLOYED -> worked(there.and(CURRENT));
            case LEFT ->
                Condition.of("%s and not %s", worked(there.and(LEFT + " <= :today")), worked(within.and(CURRENT)));
        };
        return StaffSearch.of(query.text(), secrets).and(standing).with("today", LocalDate.now(clock));
    }

    /** On {@code person_identity i}: has an employment for which the condition holds. */
    private static Condition worked(Condition employment) {
        return Condition.of(
                "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = i.person_id and %s)",
                employment);
    }

    private static StaffRow person(ResultSet row) throws SQLException {
        return new StaffRow(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getInt("sex"),
                row.getString("document_masked"),
                Mobile.masked(row.getString("mobile")),
                List.of());
    }

    private List<StaffRow> withEmployments(List<StaffRow> people) {
        if (people.isEmpty()) {
            return people;
        }
        LocalDate today = LocalDate.now(clock);
        Map<PersonId, List<EmploymentRow>> employments = Sql.of(
                        jdbc, """
                        select m.person_id, m.employment_id, m.enterprise_id, e.name, m.posts, m.joined_on, %s left_on
                        from employment m join enterprise e using (enterprise_id)
                        where m.person_id in (:people) and %s
                        order by (%s) desc, m.joined_on desc, m.employment_id""", LEFT, user.scope().enterprises("e"), CURRENT)
                .param(
                        "people",
                        people.stream().map(row -> row.person().value()).toList())
                .param("today", today)
                .query((row, n) -> Map.entry(new PersonId(Rows.uuid(row, "person_id")), employment(row, today)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return people.stream()
                .map(row -> new StaffRow(
                        row.person(),
                        row.name(),
                        row.sex(),
                        row.documentMasked(),
                        row.mobileMasked(),
                        employments.getOrDefault(row.person(), List.of())))
                .toList();
    }

    private static EmploymentRow employment(ResultSet row, LocalDate today) throws SQLException {
        @Nullable LocalDate left = row.getObject("left_on", LocalDate.class);
        return new EmploymentRow(
                new EmploymentId(Rows.uuid(row, "employment_id")),
                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                row.getString("name"),
                Post.split(row.getString("posts")),
                row.getObject("joined_on", LocalDate.class),
                left,
                left == null || left.isAfter(today));
    }
}
