package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts by the same figures that the lists show, within the scope of who asks. */
@Component
@Transactional(readOnly = true)
class CountedForesight implements StaffingForesight {

    private final JdbcClient jdbc;
    private final StaffingFigures figures;
    private final CurrentUser user;

    CountedForesight(JdbcClient jdbc, StaffingFigures figures, CurrentUser user) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.user = user;
    }

    @Override
    public List<RoleChange> withHeadcount(EnterpriseId enterprise, LocalDate day, int headcount) {
        RuleBook rules = StaffingRules.read(jdbc);
        boolean broker = isBroker(enterprise);
        return changes(
                enterprise,
                day,
                (row, role) -> Objects.requireNonNullElse(rules.required(day, headcount, role, broker, row.grade()), 0),
                (row, role) -> row.of(role).held());
    }

    @Override
    public List<RoleChange> withGrade(EnterpriseId enterprise, LocalDate day, String scheme, String grade) {
        RuleBook rules = StaffingRules.read(jdbc);
        boolean broker = isBroker(enterprise);
        var then = new GradeOn(scheme, grade);
        return changes(
                enterprise,
                day,
                (row, role) -> Optional.ofNullable(row.headcount())
                        .map(headcount -> rules.required(day, headcount, role, broker, then))
                        .orElse(0),
                (row, role) -> row.of(role).held());
    }

    @Override
    public List<RoleChange> withoutPerson(EnterpriseId enterprise, PersonId person, LocalDate day) {
        return changes(
                enterprise,
                day,
                (row, role) -> required(row, role),
                (row, role) -> row.of(role).held() - (isCounted(enterprise, person, role, day) ? 1 : 0));
    }

    @Override
    public List<RoleChange> without(EnterpriseId enterprise, LocalDate day) {
        return changes(enterprise, day, (row, role) -> 0, (row, role) -> 0);
    }

    private List<RoleChange> changes(
            EnterpriseId enterprise,
            LocalDate day,
            ToIntBiFunction<StaffingRow, TrainingRole> requiredAfter,
            ToIntBiFunction<StaffingRow, TrainingRole> heldAfter) {
        return figures.row(user.scope(), enterprise, day, null).stream()
                .flatMap(row -> Arrays.stream(TrainingRole.values()).map(role -> {
                    int held = row.of(role).held();
                    int after = heldAfter.applyAsInt(row, role);
                    return new RoleChange(
                            role,
                            held,
                            after,
                            row.of(role).missing(),
                            Math.max(0, requiredAfter.applyAsInt(row, role) - after));
                }))
                .toList();
    }

    private static int required(StaffingRow row, TrainingRole role) {
        @Nullable Integer required = row.of(role).required();
        return required == null ? 0 : required;
    }

    private boolean isBroker(EnterpriseId enterprise) {
        return jdbc.sql("select customs_broker from enterprise where enterprise_id = ?")
                .param(enterprise.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person is one of those who are held, so that leaving takes one away. */
    private boolean isCounted(EnterpriseId enterprise, PersonId person, TrainingRole role, LocalDate day) {
        return Sql.of(jdbc, """
                select exists (select 1 from employment m
                    join certificate c on c.person_id = m.person_id and c.role = :role
                  where m.enterprise_id = :enterprise and m.person_id = :person and %s and %s)""", EmploymentSql.employedOn("m", ":day"), CertificateSql.validOn("c", ":day"))
                .param("role", role.code())
                .param("enterprise", enterprise.value())
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
