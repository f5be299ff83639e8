package org.nishang.staffing.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.forecast.Forecasts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a learner may know of the staffing of the own employer: how many people with the own post are missing, or from
 * which day on some will be. No names, no headcount, no other post, no other enterprise.
 */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class OwnNeeds {

    /**
     * A post of the learner's at an employer that has declared its headcount.
     *
     * @param missing people; 0 where the enterprise has enough
     * @param shortOn the first day within a year on which it has too few if nobody renews, today included
     */
    public record Need(String enterprise, TrainingRole role, int missing, Optional<LocalDate> shortOn) {}

    private record Post(EnterpriseId enterprise, List<TrainingRole> roles) {}

    private final JdbcClient jdbc;
    private final StaffingFigures figures;
    private final Forecasts forecasts;
    private final CurrentUser user;
    private final Clock clock;

    OwnNeeds(JdbcClient jdbc, StaffingFigures figures, Forecasts forecasts, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.forecasts = forecasts;
        this.user = user;
        this.clock = clock;
    }

    /** Today's; nothing where it is not known what the enterprise needs. */
    public List<Need> today() {
        var today = LocalDate.now(clock);
        return posts(today).stream().flatMap(post -> needs(post, today)).toList();
    }

    private Stream<Need> needs(Post post, LocalDate day) {
        return figures.row(Scope.ofEnterprise(post.enterprise()), post.enterprise(), day, null).stream()
                .filter(row -> row.isAssessed())
                .flatMap(row -> post.roles().stream()
                        .map(role ->
                                new Need(row.name(), role, row.missing(role), shortOn(post.enterprise(), role, day))));
    }

    private Optional<LocalDate> shortOn(EnterpriseId enterprise, TrainingRole role, LocalDate day) {
        var outlooks = forecasts.some(Scope.ofEnterprise(enterprise), List.of(enterprise), day, day.plusYears(1), null);
        return Optional.ofNullable(outlooks.get(enterprise)).flatMap(outlook -> outlook.shortOn(role));
    }

    private List<Post> posts(LocalDate day) {
        return Sql.of(
                        jdbc,
                        "select m.enterprise_id, m.posts from employment m where m.person_id = :person and %s order by m.joined_on",
                        EmploymentSql.employedOn("m", ":day"))
                .param("person", user.person().value())
                .param("day", day)
                .query((row, n) ->
                        new Post(new EnterpriseId(Rows.uuid(row, "enterprise_id")), roles(row.getString("posts"))))
                .list();
    }

    private static List<TrainingRole> roles(String posts) {
        var held = Arrays.asList(posts.split(","));
        return Arrays.stream(TrainingRole.values())
                .filter(role -> held.contains(role.name()))
                .toList();
    }
}
