package org.nishang.learning.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/**
 * The programmes, kept in memory. Open to everybody who is signed in: which courses lead to which certificate is no
 * secret.
 */
@NamedInterface("api")
@Service
public class Programmes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private @Nullable List<Programme> kept;

    Programmes(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** As somebody begins them today; one that begins later as it will be then. */
    public List<Programme> all() {
        var today = LocalDate.now(clock);
        return versions().stream()
                .collect(Collectors.groupingBy(Programme::code, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(versions -> on(today, versions))
                .toList();
    }

    /** What replaces it on a later day, as far as that is known. */
    public Optional<Programme> next(Programme programme) {
        return versions().stream()
                .filter(other ->
                        other.code().equals(programme.code()) && other.begins().isAfter(programme.begins()))
                .min(Comparator.comparing(Programme::begins)
                        .thenComparing(Programme::version, Comparator.reverseOrder()));
    }

    /** Of those for one day the latest says more than those before it. */
    private static Programme on(LocalDate day, List<Programme> versions) {
        return versions.stream()
                .filter(one -> !one.begins().isAfter(day))
                .max(Comparator.comparing(Programme::begins).thenComparing(Programme::version))
                .orElseGet(versions::getFirst);
    }

    public Optional<Programme> byCode(String code) {
        return all().stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    /** As it was when somebody began it. */
    public Optional<Programme> version(String code, int version) {
        return versions().stream()
                .filter(programme -> programme.code().equals(code) && programme.version() == version)
                .findFirst();
    }

    /** Those that name the course now. */
    public List<Programme> withCourse(String course) {
        return all().stream()
                .filter(programme -> programme.courses().contains(course))
                .toList();
    }

    /** Codes of those that name the course, or named it in an earlier version. */
    public Set<String> everWithCourse(String course) {
        return versions().stream()
                .filter(programme -> programme.courses().contains(course))
                .map(Programme::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public synchronized void forget() {
        kept = null;
    }

    private synchronized List<Programme> versions() {
        if (kept == null) {
            kept = read();
        }
        return kept;
    }

    /** All versions, past what is kept. */
    List<Programme> read() {
        return jdbc.sql("""
                select p.code, p.role, p.title_zh, p.title_en, p.valid_from, p.valid_to, p.kind, c.version,
                    group_concat(c.course_code order by c.position separator ',') as courses,
                    l.plan, coalesce(l.begins, p.valid_from) as begins
                from programme p join programme_course c on c.programme = p.code
                  left join programme_plan l on l.programme = p.code and l.version = c.version
                group by p.code, c.version order by p.role desc, p.code, c.version""")
                .query((row, n) -> new Programme(
                        row.getString("code"),
                        TrainingRole.of(row.getString("role")),
                        new Text(row.getString("title_zh"), row.getString("title_en")),
                        Rows.constant(row, "kind", ProgrammeKind.class),
                        plan(row.getString("plan"), row.getString("courses")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("version"),
                        row.getObject("begins", LocalDate.class)))
                .list();
    }

    private ProgrammePlan plan(@Nullable String plan, String courses) {
        return plan == null
                ? ProgrammePlan.plain(List.of(courses.split(",")))
                : json.readValue(plan, ProgrammePlan.class);
    }
}
