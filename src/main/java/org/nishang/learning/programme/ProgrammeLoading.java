package org.nishang.learning.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
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

    private List<Programme> read(ContentFiles file) {
        var faults = new ContentFaults();
        var top = ContentNode.parse(FILE, file.bytes(FILE).orElseThrow(), faults);
        var codes = new HashSet<String>();
        var found = new ArrayList<Programme>();
        for (ContentNode node : top.items()) {
            var programme = programme(node);
            if (!codes.add(programme.code())) {
                node.fault("the programme " + programme.code() + " stands twice");
            }
            found.add(programme);
        }
        faults.refuseIfAny(FILE);
        return found;
    }

    private Programme programme(ContentNode node) {
        node.only("code", "role", "kind", "title", "validFrom", "validTo", "courses", "inOrder", "after");
        var role = node.required("role");
        var plan = new PlanReader(node, code -> courses.current(code).isPresent()).read();
        @Nullable
        LocalDate until = node.optional("validTo").map(ContentNode::date).orElse(null);
        return new Programme(
                node.required("code").code("[A-Z0-9][A-Z0-9-]{0,15}"),
                role.code("[DA]").equals("A") ? TrainingRole.AUDITOR : TrainingRole.DECLARANT,
                node.required("title").text(100),
                node.optional("kind")
                        .map(kind -> ProgrammeKind.valueOf(kind.code("FULL|REFRESHER|RESIT")))
                        .orElse(ProgrammeKind.FULL),
                plan,
                node.required("validFrom").date(),
                until,
                1);
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
                .max(Comparator.comparingInt(Programme::version));
        if (before.filter(known -> known.plan().equals(programme.plan())).isEmpty()) {
            write(programme, before.map(Programme::version).orElse(0) + 1);
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
        jdbc.sql("insert into programme_plan (programme, version, plan, since) values (?, ?, ?, ?)")
                .params(programme.code(), version, json.writeValueAsString(programme.plan()), Rows.utc(clock.instant()))
                .update();
        jdbc.sql("update programme set version = ? where code = ?")
                .params(version, programme.code())
                .update();
    }
}
