package org.nishang.course;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.platform.content.ContentFault;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;
import org.nishang.platform.database.Rows;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a course pack into the tables: once for each version, whole or not at all. The version that came last is the
 * current one; earlier ones stay for those who were examined on them.
 */
@Service
class CourseLoading {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegulationLibrary regulations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseLoading(
            JdbcClient jdbc,
            JsonMapper json,
            RegulationLibrary regulations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.regulations = regulations;
        this.events = events;
        this.clock = clock;
    }

    /** The hashes of all packs that are in. */
    Set<String> hashes() {
        return new HashSet<>(jdbc.sql("select pack_hash from course_version")
                .query(String.class)
                .list());
    }

    /**
     * @return the version that came in; nothing if this very pack is in already
     * @throws PackRefused with every fault, or because the version is in with other words
     */
    @Transactional
    public Optional<CourseVersionId> load(ContentFiles files) {
        if (hashes().contains(files.sha256())) {
            return Optional.empty();
        }
        var pack = new PackReader(files, regulations.editions(), regulations.recorded()).read();
        var course = pack.outline();
        jdbc.sql("insert ignore into course (code) values (?)")
                .param(course.code())
                .update();
        // Whoever loads the same course at the same time waits here.
        jdbc.sql("select code from course where code = ? for update")
                .param(course.code())
                .query(String.class)
                .single();
        refuseKnownVersion(files, course);
        regulations.register(pack.facts());
        write(files, pack);
        events.publishEvent(new CourseVersionLoaded(course, pack.items()));
        return Optional.of(course.id());
    }

    private void refuseKnownVersion(ContentFiles files, CourseOutline course) {
        boolean known = jdbc.sql("select count(*) from course_version where course_code = ? and version = ?")
                        .params(course.code(), course.version())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            throw new PackRefused(
                    files.root(),
                    List.of(new ContentFault(
                            files.shown("course.yaml"),
                            PackReader.versionLine(files),
                            "version "
                                    + course.version()
                                    + " is in the database with other content: raise the version")));
        }
    }

    private void write(ContentFiles files, CoursePack pack) {
        var course = pack.outline();
        jdbc.sql("""
                insert into course_version (course_version_id, course_code, version, pack_hash, loaded_at, content)
                values (:id, :code, :version, :hash, :now, :content)""")
                .param("id", course.id().value())
                .param("code", course.code())
                .param("version", course.version())
                .param("hash", pack.sha256())
                .param("now", Rows.utc(clock.instant()))
                .param("content", json.writeValueAsString(new CourseCatalogue.Stored(course, pack.pictures())))
                .update();
        pack.texts().forEach((key, markdown) -> {
            int dot = key.lastIndexOf('.');
            jdbc.sql("insert into lesson_text (course_version_id, lesson, language, markdown) values (?, ?, ?, ?)")
                    .params(course.id().value(), key.substring(0, dot), key.substring(dot + 1), markdown)
                    .update();
        });
        pack.pictures()
                .forEach((name, picture) -> jdbc.sql(
                                "insert into course_media (course_version_id, name, sha256, content_type, bytes) values (?, ?, ?, ?, ?)")
                        .params(
                                course.id().value(),
                                name,
                                picture.sha256(),
                                "image/svg+xml",
                                files.bytes("media/" + name).orElseThrow())
                        .update());
        jdbc.sql("update course set current_version = ? where code = ?")
                .params(course.id().value(), course.code())
                .update();
    }
}
