package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.course.CourseCatalogue;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;
import org.nishang.platform.content.LoadedContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Brings the file of programmes into its tables; the same file again changes nothing. */
@Service
class ProgrammeLoading {

    static final String FILE = "programmes.yaml";

    private final JdbcClient jdbc;
    private final LoadedContent loaded;
    private final CourseCatalogue courses;
    private final Programmes programmes;

    ProgrammeLoading(JdbcClient jdbc, LoadedContent loaded, CourseCatalogue courses, Programmes programmes) {
        this.jdbc = jdbc;
        this.loaded = loaded;
        this.courses = courses;
        this.programmes = programmes;
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
        node.only("code", "role", "kind", "title", "validFrom", "validTo", "courses");
        var role = node.required("role");
        var wanted = new ArrayList<String>();
        for (ContentNode course : node.required("courses").items()) {
            if (courses.current(course.string()).isEmpty()) {
                course.fault("unknown course '" + course.string() + "'");
            }
            wanted.add(course.string());
        }
        if (wanted.isEmpty()) {
            node.fault("a programme needs at least one course");
        }
        @Nullable
        LocalDate until = node.optional("validTo").map(ContentNode::date).orElse(null);
        return new Programme(
                node.required("code").code("[A-Z0-9][A-Z0-9-]{0,15}"),
                role.code("[DA]").equals("A") ? TrainingRole.AUDITOR : TrainingRole.DECLARANT,
                node.required("title").text(100),
                node.optional("kind")
                        .map(kind -> ProgrammeKind.valueOf(kind.code("FULL|REFRESHER|RESIT")))
                        .orElse(ProgrammeKind.FULL),
                wanted,
                node.required("validFrom").date(),
                until);
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
        jdbc.sql("delete from programme_course where programme = ?")
                .param(programme.code())
                .update();
        for (int position = 0; position < programme.courses().size(); position++) {
            jdbc.sql("insert into programme_course (programme, position, course_code) values (?, ?, ?)")
                    .params(programme.code(), position, programme.courses().get(position))
                    .update();
        }
    }
}
