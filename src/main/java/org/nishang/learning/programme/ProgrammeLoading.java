package org.nishang.learning.programme;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.nishang.course.CourseCatalogue;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;
import org.nishang.platform.content.LoadedContent;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/** Brings the file of programmes into its tables; the same file again changes nothing. */
@Service
class ProgrammeLoading {

    static final String FILE = "programmes.yaml";

    private final JdbcClient jdbc;
    private final LoadedContent loaded;
    private final CourseCatalogue courses;
    private final Programmes programmes;
    private final ObjectMapper json;
    private final Clock clock;

    ProgrammeLoading(
            JdbcClient jdbc,
            LoadedContent loaded,
            CourseCatalogue courses,
            Programmes programmes,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.loaded = loaded;
        this.courses = courses;
        this.programmes = programmes;
        this.json = json;
        this.clock = clock;
    }

    boolean isLoaded(ContentFiles file) {
        return loaded.has(file);
    }

    /** @throws org.nishang.platform.content.PackRefused with every fault */
    @Transactional
    public void load(ContentFiles file) {
        read(file).forEach(this::write);
        loaded.note(file);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                programmes.forget();
            }
        });
    }

    /** All versions that the file names. */
    private List<Programme> read(ContentFiles file) {
        var faults = new ContentFaults();
        var top = ContentNode.parse(FILE, file.bytes(FILE).orElseThrow(), faults);
        var reader = new ProgrammeReader(code -> courses.current(code).isPresent());
        var found =
                top.items().stream().flatMap(node -> reader.read(node).stream()).toList();
        faults.refuseIfAny(FILE);
        return found;
    }

    private void write(Programme programme) {
        jdbc.sql("""
                insert into programme (code, role, title_zh, title_en, valid_from, valid_to, kind)
                values (:code, :role, :zh, :en, :from, :to, :kind)
                on duplicate key update role = values(role), title_zh = values(title_zh),
                    title_en = values(title_en), valid_from = values(valid_from), valid_to = values(valid_to),
                    kind = values(kind)""")
                .param("code", programme.code())
                .param("role", programme.role().code())
                .param("zh", programme.title().zh())
                .param("en", programme.title().en())
                .param("from", programme.validFrom())
                .param("to", programme.validTo())
                .param("kind", programme.kind().name())
                .update();
        var before = programmes.read().stream()
                .filter(known -> known.code().equals(programme.code()))
                .sorted(Comparator.comparingInt(Programme::version))
                .toList();
        var ofThatDay = before.stream()
                .filter(known -> known.begins().equals(programme.begins()))
                .reduce((earlier, later) -> later);
        if (ofThatDay.filter(known -> known.plan().equals(programme.plan())).isEmpty()) {
            write(programme, before.isEmpty() ? 1 : before.getLast().version() + 1);
        }
    }

    /** Earlier versions stay, for who began by them. */
    private void write(Programme programme, int version) {
        for (int position = 0; position < programme.courses().size(); position++) {
            jdbc.sql("insert into programme_course (programme, version, position, course_code) values (?, ?, ?, ?)")
                    .params(
                            programme.code(),
                            version,
                            position,
                            programme.courses().get(position))
                    .update();
        }
        jdbc.sql("insert into programme_plan (programme, version, plan, since, begins) values (?, ?, ?, ?, ?)")
                .params(
                        programme.code(),
                        version,
                        json.writeValueAsString(programme.plan()),
                        Rows.utc(clock.instant()),
                        programme.begins())
                .update();
        jdbc.sql("update programme set version = ? where code = ?")
                .params(version, programme.code())
                .update();
    }
}
