package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * The programmes, kept in memory. Open to everybody who is signed in: which courses lead to which certificate is no
 * secret.
 */
@NamedInterface("api")
@Service
public class Programmes {

    private final JdbcClient jdbc;
    private @Nullable List<Programme> kept;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public synchronized List<Programme> all() {
        if (kept == null) {
            kept = read();
        }
        return kept;
    }

    public Optional<Programme> byCode(String code) {
        return all().stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    /** Those for which the course has to be passed. */
    public List<Programme> withCourse(String course) {
        return all().stream()
                .filter(programme -> programme.courses().contains(course))
                .toList();
    }

    public synchronized void forget() {
        kept = null;
    }

    private List<Programme> read() {
        return jdbc.sql("""
                select p.code, p.role, p.title_zh, p.title_en, p.valid_from, p.valid_to, p.kind,
                    group_concat(c.course_code order by c.position separator ',') as courses
                from programme p join programme_course c on c.programme = p.code
                group by p.code order by p.role desc, p.code""")
                .query((row, n) -> new Programme(
                        row.getString("code"),
                        TrainingRole.of(row.getString("role")),
                        new Text(row.getString("title_zh"), row.getString("title_en")),
                        Rows.constant(row, "kind", ProgrammeKind.class),
                        List.of(row.getString("courses").split(",")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
