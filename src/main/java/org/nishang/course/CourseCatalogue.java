package org.nishang.course;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.course.glossary.Glossary;
import org.nishang.course.glossary.Term;
import org.nishang.platform.database.Rows;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * The courses as they stand, and their lessons ready to show. Open to everybody who is signed in: content belongs to
 * nobody. A version never changes, so each is read once and kept in memory; to show a lesson costs no statement.
 */
@Service
public class CourseCatalogue {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegulationLibrary regulations;
    private final Map<CourseVersionId, Version> versions = new ConcurrentHashMap<>();
    private @Nullable List<CourseOutline> current;

    CourseCatalogue(JdbcClient jdbc, JsonMapper json, RegulationLibrary regulations) {
        this.jdbc = jdbc;
        this.json = json;
        this.regulations = regulations;
    }

    /** The current version of every course, by code. */
    public synchronized List<CourseOutline> current() {
        if (current == null) {
            current = jdbc
                    .sql("select current_version from course where current_version is not null order by code")
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(id -> version(new CourseVersionId(id)))
                    .toList();
        }
        return current;
    }

    public Optional<CourseOutline> current(String code) {
        return current().stream().filter(course -> course.code().equals(code)).findFirst();
    }

    /** The version that was there at a time; empty where the course came later. */
    public Optional<CourseOutline> asOf(String code, Instant time) {
        return jdbc.sql("""
                select course_version_id from course_version where course_code = ? and loaded_at <= ?
                order by loaded_at desc limit 1""")
                .params(code, Rows.utc(time))
                .query(UUID.class)
                .optional()
                .map(id -> version(new CourseVersionId(id)));
    }

    /** @throws Refusal {@code common.unknown-id} */
    public CourseOutline version(CourseVersionId id) {
        return kept(id).stored().outline();
    }

    /**
     * The pictures of a version, by file name with the language.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    public Map<String, Picture> pictures(CourseVersionId id) {
        return kept(id).stored().pictures();
    }

    /**
     * The lesson's text as HTML that holds no tag but the renderer's own.
     *
     * @throws Refusal {@code common.unknown-id} if the version has no such lesson
     */
    public String lessonHtml(CourseVersionId id, String lesson, Locale locale) {
        return kept(id).html(lesson, language(locale));
    }

    /**
     * Where the pictures of a lesson are, in their order.
     *
     * @throws Refusal {@code common.unknown-id} if the version has no such lesson
     */
    public List<String> pictures(CourseVersionId id, String lesson, Locale locale) {
        return kept(id).pictures(lesson, language(locale));
    }

    private static String language(Locale locale) {
        return Text.isChinese(locale) ? "zh" : "en";
    }

    /**
     * What the blocks of a lesson say, without marks; the first is {@code par-1} of {@link #lessonHtml}.
     *
     * @throws Refusal {@code common.unknown-id} if the version has no such lesson
     */
    public List<String> blocks(CourseVersionId id, String lesson, Locale locale) {
        return kept(id).blocks(lesson, language(locale));
    }

    /**
     * The words that a lesson explains.
     *
     * @throws Refusal {@code common.unknown-id} if the version has no such lesson
     */
    public List<Term> terms(CourseVersionId id, String lesson, Locale locale) {
        return kept(id).terms(lesson, language(locale));
    }

    /**
     * How much there is to read in a lesson.
     *
     * @throws Refusal {@code common.unknown-id} if the version has no such lesson
     */
    public LessonLength length(CourseVersionId id, String lesson) {
        return kept(id).length(lesson);
    }

    /** What the lesson rests on, in the order in which it teaches it. */
    public List<Basis> basis(CourseVersionId id, String lesson) {
        return version(id).lessons().stream()
                .filter(candidate -> candidate.id().equals(lesson))
                .flatMap(found -> found.facts().stream())
                .flatMap(fact -> regulations.fact(fact).stream())
                .map(fact -> new Basis(
                        fact.id(), fact.edition(), fact.clause(), fact.statement(), fact.validFrom(), fact.validTo()))
                .toList();
    }

    @TransactionalEventListener
    synchronized void on(CourseVersionLoaded loaded) {
        current = null;
    }

    private Version kept(CourseVersionId id) {
        return versions.computeIfAbsent(id, this::read);
    }

    private Version read(CourseVersionId id) {
        String content = jdbc.sql("select content from course_version where course_version_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        var texts = new HashMap<String, String>();
        jdbc.sql("select concat(lesson, '.', language) as path, markdown from lesson_text where course_version_id = ?")
                .param(id.value())
                .query((RowCallbackHandler) row -> texts.put(row.getString("path"), row.getString("markdown")));
        return new Version(json.readValue(content, Stored.class), Map.copyOf(texts));
    }

    /** What {@code course_version.content} holds. */
    record Stored(CourseOutline outline, Map<String, Picture> pictures) {}

    private record Version(
            Stored stored,
            Map<String, String> texts,
            Map<String, String> rendered,
            Map<String, LessonLength> lengths,
            Map<String, Glossary> glossaries) {

        Version(Stored stored, Map<String, String> texts) {
            this(stored, texts, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        String html(String lesson, String language) {
            return rendered.computeIfAbsent(
                    lesson + "." + language,
                    key -> new LessonRenderer(language, stored.pictures()).lesson(text(key), glossary(language)));
        }

        List<String> pictures(String lesson, String language) {
            return new LessonRenderer(language, stored.pictures()).pictures(text(lesson + "." + language));
        }

        List<String> blocks(String lesson, String language) {
            return LessonRenderer.blocks(text(lesson + "." + language));
        }

        List<Term> terms(String lesson, String language) {
            return LessonRenderer.terms(text(lesson + "." + language));
        }

        Glossary glossary(String language) {
            return glossaries.computeIfAbsent(
                    language,
                    key -> new Glossary(stored.outline().lessons().stream()
                            .flatMap(lesson -> terms(lesson.id(), key).stream())
                            .toList()));
        }

        LessonLength length(String lesson) {
            return lengths.computeIfAbsent(lesson, key -> LessonLength.of(text(key + ".zh")));
        }

        private String text(String path) {
            return Optional.ofNullable(texts.get(path)).orElseThrow(() -> new Refusal("common.unknown-id"));
        }
    }
}
