package org.nishang.learning.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.HeldRoles;
import org.nishang.learning.programme.Programmes;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a rule hits on a day. Those who are nominated for the programme already are not hit. */
@Component
class Hits {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final HeldRoles held;
    private final ShortEnterprises shortages;

    Hits(JdbcClient jdbc, Programmes programmes, HeldRoles held, ShortEnterprises shortages) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.held = held;
        this.shortages = shortages;
    }

    /**
     * In the order of enterprises, who has been there longest first.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such programme
     */
    List<Hit> of(RuleDraft rule, LocalDate today) {
        var role = programmes
                .byCode(rule.programme())
                .orElseThrow(() -> new Refusal("common.unknown-id"))
                .role();
        return switch (rule.ground()) {
            case POST -> people(rule, lacking(role, today), "'POST'", today);
            case ENDING -> people(rule, ending(rule, role, today), lastDay(role, today), today);
            case SHORT -> atShort(rule, role, today);
        };
    }

    private Condition lacking(TrainingRole role, LocalDate today) {
        return Condition.of("(find_in_set(:post, m.posts) > 0 and not %s)", held.holds("m", role, today))
                .with("post", role.name());
    }

    private Condition ending(RuleDraft rule, TrainingRole role, LocalDate today) {
        return Condition.of("(%s between :today and :last)", held.lastDay("m", role, today))
                .with("last", today.plusDays(rule.within()));
    }

    private String lastDay(TrainingRole role, LocalDate today) {
        return "concat('ENDS ', " + held.lastDay("m", role, today).sql() + ")";
    }

    /** As many at each enterprise as are missing there. */
    private List<Hit> atShort(RuleDraft rule, TrainingRole role, LocalDate today) {
        Map<EnterpriseId, Integer> missing =
                new HashMap<>(shortages.within(rule.region(), role, today, today.plusDays(rule.within())));
        if (missing.isEmpty()) {
            return List.of();
        }
        var some = lacking(role, today)
                .and(Condition.of("e.enterprise_id in (:short)")
                        .with(
                                "short",
                                missing.keySet().stream()
                                        .map(EnterpriseId::value)
                                        .toList()));
        var hits = new ArrayList<Hit>();
        for (Hit hit : people(rule, some, "concat('SHORT ', e.enterprise_id)", today)) {
            if (missing.merge(hit.enterprise(), -1, Integer::sum) >= 0) {
                hits.add(hit);
            }
        }
        return List.copyOf(hits);
    }

    private List<Hit> people(RuleDraft rule, Condition where, String need, LocalDate today) {
        return Sql.of(
                        jdbc,
                        """
                        select m.person_id, coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document_masked,
                          e.enterprise_id, e.name as enterprise_name, %1$s as need
                        from employment m join enterprise e using (enterprise_id) left join person_identity i on i.person_id = m.person_id
                        where %2$s and %3$s and %4$s and %5$s and %6$s
                          and not exists (select 1 from nomination n where n.person_id = m.person_id and n.open_key = :programme)
                        order by e.name_pinyin, e.enterprise_id, m.joined_on, m.person_id""",
                        need,
                        EmploymentSql.employedOn("m", ":today"),
                        EnterpriseSql.activeOn("e", ":today"),
                        EnterpriseSql.inRegionOn("e", rule.region(), ":today"),
                        graded(rule),
                        where)
                .param("programme", rule.programme())
                .param("today", today)
                .query((row, n) -> hit(row))
                .list();
    }

    private static Condition graded(RuleDraft rule) {
        return rule.grade() == null
                ? Condition.TRUE
                : Condition.of(
                                "exists (select 1 from enterprise_grade g where g.enterprise_id = e.enterprise_id and g.scheme = :scheme and g.grade = :grade and g.from_date <= :today and (g.to_date is null or g.to_date > :today))")
                        .with("scheme", rule.grade().scheme())
                        .with("grade", rule.grade().grade());
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                row.getString("enterprise_name"),
                row.getString("need"));
    }
}
