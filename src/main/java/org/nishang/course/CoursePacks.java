package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.nishang.common.Refusal;
import org.nishang.platform.content.ContentFiles;
import org.nishang.regulation.Fact;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses as packs outside of the start: a course as it stands with the items that are in use, and the items of a pack
 * that somebody brings. For the item bank, which decides who may.
 */
@Service
@Transactional(readOnly = true)
public class CoursePacks {

    private final CourseCatalogue courses;
    private final RegulationLibrary regulations;
    private final JdbcClient jdbc;

    CoursePacks(CourseCatalogue courses, RegulationLibrary regulations, JdbcClient jdbc) {
        this.courses = courses;
        this.regulations = regulations;
        this.jdbc = jdbc;
    }

    /**
     * The pack of a course as it stands, with these items.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such course
     */
    public ContentFiles write(String code, List<PackItem> items) {
        var course = courses.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var facts = new TreeMap<String, Fact>();
        course.lessons()
                .forEach(lesson ->
                        lesson.facts().forEach(id -> regulations.fact(id).ifPresent(fact -> facts.put(id, fact))));
        var files = new TreeMap<String, byte[]>(PackWriter.yaml(course, facts.values(), items));
        jdbc.sql("select lesson, language, markdown from lesson_text where course_version_id = ?")
                .param(course.id().value())
                .query((RowCallbackHandler) row -> files.put(
                        LessonReader.name(row.getString("lesson"), row.getString("language")),
                        row.getString("markdown").getBytes(StandardCharsets.UTF_8)));
        jdbc.sql("select name, bytes from course_media where course_version_id = ?")
                .param(course.id().value())
                .query((RowCallbackHandler) row -> files.put("media/" + row.getString("name"), row.getBytes("bytes")));
        return new ContentFiles("courses/" + code, files);
    }

    /**
     * The items of a pack; whether an exam can be drawn from them is not asked.
     *
     * @throws org.nishang.platform.content.PackRefused with every fault by file and line
     */
    public List<PackItem> items(ContentFiles files) {
        return new PackReader(files, regulations.editions(), regulations.recorded())
                .read(false)
                .items();
    }
}
