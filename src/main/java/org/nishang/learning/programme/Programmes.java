package org.nishang.learning.programme;

import java.time.LocalDate;
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
    private @Nullable List<Programme> kept;

    Programmes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As somebody begins them now. */
    public List<Programme> all() {
        var versions = versions();
        return versions.stream()
                .filter(one -> versions.stream()
                        .noneMatch(other -> other.code().equals(one.code()) && other.version() > one.version()))
                .toList();
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
                    (select l.plan from programme_plan l where l.programme = p.code and l.version = c.version) as plan
                from programme p join programme_course c on c.programme = p.code
                group by p.code, c.version order by p.role desc, p.code, c.version""")
                .query((row, n) -> new Programme(
                        row.getString("code"),
                        TrainingRole.of(row.getString("role")),
                        new Text(row.getString("title_zh"), row.getString("title_en")),
                        Rows.constant(row, "kind", ProgrammeKind.class),
                        plan(row.getString("plan"), row.getString("courses")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    private ProgrammePlan plan(@Nullable String plan, String courses) {
        return plan == null
                ? ProgrammePlan.plain(List.of(courses.split(",")))
                : json.readValue(plan, ProgrammePlan.class);
    }
}
