package org.nishang.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.SearchText;
import org.nishang.common.Text;
import org.nishang.identity.AccountNames;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.SignedIn;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking up enterprises within the own scope. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_STAFFING + "')")
public class EnterpriseDirectory {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final EnterpriseBorder border;
    private final EmployeeCounts employees;
    private final AccountNames accounts;
    private final Clock clock;

    EnterpriseDirectory(
            JdbcClient jdbc,
            CurrentUser user,
            EnterpriseBorder border,
            EmployeeCounts employees,
            AccountNames accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.border = border;
        this.employees = employees;
        this.accounts = accounts;
        this.clock = clock;
    }

    public int count(EnterpriseQuery query) {
        var condition = condition(query);
        return Sql.of(jdbc, "select count(*) from %s where %s", FROM, condition)
                .query(Integer.class)
                .single();
    }

    /** @param limit at most 1,000 */
    public List<EnterpriseRow> rows(
            EnterpriseQuery query, EnterpriseOrder order, boolean descending, int offset, int limit) {
        var condition = condition(query);
        var rows = Sql.of(
                        jdbc,
                        """
                        select e.enterprise_id, e.uscc, e.name, r.name_zh, r.name_en, h.headcount, h.as_of, e.deregistered_on
                        from %s
                        where %s
                        order by %s
                        limit %d offset %d""",
                        FROM,
                        condition,
                        order.sql(descending),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .query((row, n) -> row(row))
                .list();
        return completed(rows);
    }

    private static final String FROM = """
            enterprise e
            join region r on r.code = e.region_code
            left join headcount_declaration h on h.enterprise_id = e.enterprise_id
                and h.as_of = (select max(x.as_of) from headcount_declaration x where x.enterprise_id = e.enterprise_id and x.as_of <= :today)""";

    private Condition condition(EnterpriseQuery query) {
        var condition = user.scope().enterprises("e").with("today", LocalDate.now(clock));
        if (!query.region().isEmpty()) {
            condition = condition.and(Condition.of("e.region_code like :region").with("region", query.region() + "%"));
        }
        if (!query.text().isEmpty()) {
            var search = SearchText.of(query.text());
            condition = condition.and(Condition.of(
                            "(e.name like :part or e.name_initials like :letters or replace(e.name_pinyin, ' ', '') like :letters or e.uscc like :code)")
                    .with("part", search.within())
                    // The place in front of an enterprise's name is seldom typed: letters are found anywhere.
                    .with("letters", query.text().length() > 1 ? search.lettersWithin() : search.lettersStart())
                    .with("code", search.codeStart()));
        }
        return condition
                .and(
                        switch (query.standing()) {
                            case ANY -> Condition.TRUE;
                            case OPEN -> EnterpriseSql.notGoneBy("e", ":today");
                            case CLOSED -> Condition.of("e.deregistered_on <= :today");
                        })
                .and(
                        switch (query.headcount()) {
                            case ANY -> Condition.TRUE;
                            case UNDECLARED -> Condition.of("h.headcount is null");
                            case STALE -> Condition.of("h.as_of < :stale").with("stale", staleBefore());
                        });
    }

    private LocalDate staleBefore() {
        return LocalDate.now(clock).minusYears(1);
    }

    private EnterpriseRow row(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        return new EnterpriseRow(
                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                row.getString("uscc"),
                row.getString("name"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("headcount", Integer.class),
                asOf,
                asOf != null && asOf.isBefore(staleBefore()),
                0,
                "",
                row.getObject("deregistered_on", LocalDate.class));
    }

    private List<EnterpriseRow> completed(List<EnterpriseRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var ids = rows.stream().map(EnterpriseRow::id).toList();
        var counts = employees.on(ids, LocalDate.now(clock));
        var contacts = accounts.contacts(ids);
        return rows.stream()
                .map(row -> new EnterpriseRow(
                        row.id(),
                        row.uscc(),
                        row.name(),
                        row.region(),
                        row.headcount(),
                        row.headcountAsOf(),
                        row.stale(),
                        counts.getOrDefault(row.id(), 0),
                        contacts.getOrDefault(row.id(), ""),
                        row.deregisteredOn()))
                .toList();
    }

    /** @throws Refusal {@code common.unknown-id} also for an enterprise outside the scope */
    public EnterpriseSheet sheet(EnterpriseId id) {
        border.check(id);
        SignedIn who = user.get();
        var headcounts = headcounts(id);
        var mergers = mergers(id);
        String contact = accounts.contacts(List.of(id)).getOrDefault(id, "");
        return jdbc.sql(
                        "select e.*, r.name_zh, r.name_en from enterprise e join region r on r.code = e.region_code where e.enterprise_id = :id")
                .param("id", id.value())
                .query((row, n) -> new EnterpriseSheet(
                        id,
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getString("region_code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("customs_code"),
                        row.getBoolean("customs_broker"),
                        RegistrationDay.known(row.getObject("registered_on", LocalDate.class)),
                        row.getObject("deregistered_on", LocalDate.class),
                        Rows.optionalText(row, "closing_reason").orElse(""),
                        mergers,
                        contact,
                        headcounts,
                        who.may(Permission.DECLARE_HEADCOUNT),
                        who.may(Permission.MANAGE_ENTERPRISES)))
                .single();
    }

    /** The one that it became part of first, then those that became part of it. */
    private EnterpriseSheet.Mergers mergers(EnterpriseId id) {
        String select = "select e.enterprise_id, e.name, %s as merged_on, %s as seen from enterprise e ";
        var seen = user.scope().enterprises("e");
        var into = Sql.of(
                        jdbc,
                        select + "join enterprise g on g.merged_into = e.enterprise_id where g.enterprise_id = ?",
                        "g.deregistered_on",
                        seen)
                .param(id.value())
                .query(EnterpriseDirectory::merged)
                .optional();
        var parts = Sql.of(
                        jdbc,
                        select + "where e.merged_into = ? order by e.deregistered_on desc, e.name_pinyin",
                        "e.deregistered_on",
                        seen)
                .param(id.value())
                .query(EnterpriseDirectory::merged)
                .list();
        return new EnterpriseSheet.Mergers(into, parts);
    }

    private static MergedEnterprise merged(ResultSet row, int n) throws SQLException {
        return new MergedEnterprise(
                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                row.getString("name"),
                row.getObject("merged_on", LocalDate.class),
                row.getBoolean("seen"));
    }

    /** Every value that was ever recorded: the versioned table keeps what corrections replaced. */
    private List<HeadcountEntry> headcounts(EnterpriseId id) {
        var entries = jdbc.sql("""
                        select h.as_of, h.headcount, h.declared_by, h.declared_at,
                               exists (select 1 from headcount_declaration c where c.enterprise_id = h.enterprise_id
                                         and c.as_of = h.as_of and c.row_start = h.row_start) as is_current
                        from headcount_declaration for system_time all h
                        where h.enterprise_id = :id
                        order by h.as_of desc, h.row_end desc""")
                .param("id", id.value())
                .query((row, n) -> new HeadcountEntry(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("headcount"),
                        row.getString("declared_by"),
                        Rows.instant(row, "declared_at"),
                        row.getBoolean("is_current")))
                .list();
        var names = accounts.display(
                entries.stream().map(HeadcountEntry::declaredBy).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> entry.by(names.getOrDefault(entry.declaredBy(), entry.declaredBy())))
                .toList();
    }

    /** Districts with enterprises in scope and the cities above them, in the order of their codes. */
    public List<RegionChoice> regions() {
        return Sql.of(jdbc, """
                with mine as (select distinct e.region_code code from enterprise e where %s)
                select r.code, r.name_zh, r.name_en from region r
                where r.code in (select code from mine)
                   or r.code in (select d.parent from region d join mine using (code))
                order by r.code""", user.scope().enterprises("e"))
                .query((row, n) -> new RegionChoice(
                        row.getString("code").replaceFirst("(00)+$", ""),
                        new Text(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    /** The region that is the whole scope; empty where the scope is another one. */
    public Optional<Text> region() {
        var scope = user.scope();
        return scope.everything()
                        || scope.regionPrefixes().size() != 1
                        || !scope.enterprises().isEmpty()
                ? Optional.empty()
                : jdbc.sql("select name_zh, name_en from region where code = rpad(?, 6, '0')")
                        .param(scope.regionPrefixes().getFirst())
                        .query((row, n) -> new Text(row.getString("name_zh"), row.getString("name_en")))
                        .optional();
    }

    /** Districts within the scope, to register an enterprise in or to move it to. */
    public List<RegionChoice> districts() {
        return jdbc
                .sql("select code, name_zh, name_en from region where code not like '%00' order by code")
                .query((row, n) -> new RegionChoice(
                        row.getString("code"), new Text(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .filter(choice -> user.scope().hasRegion(choice.prefix()))
                .toList();
    }
}
