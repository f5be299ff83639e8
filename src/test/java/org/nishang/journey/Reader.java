package org.nishang.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes into the database that a learner has read most of a course on days before. */
public final class Reader {

    /** An hour from now on: what is left has been studied when it is opened. */
    private static final String STUDIED = """
            insert into study_time (person_id, started_at, ended_at, course_code, lesson, place, late, recorded_at)
            select a.person_id, coalesce(max(s.ended_at), utc_timestamp(6)),
                coalesce(max(s.ended_at), utc_timestamp(6)) + interval 1 hour, '%s', '%s', 'before', false, utc_timestamp(6)
            from account a left join study_time s on s.person_id = a.person_id where a.username = '%s'""";

    /** The checks of what is left were answered then, too. */
    private static final String CHECKED = """
            insert into lesson_check_answer (person_id, item_code, answered_at, item_version_id, course_code, lesson,
                shown_order, answer, is_right)
            select a.person_id, v.item_code, utc_timestamp(6), v.item_version_id, '%s', '%s', '[]', '[]', true
            from account a join item_version v on v.item_code = '%s' where a.username = '%s'
            order by v.revision desc limit 1""";

    private final Connection database;

    public Reader(Connection database) {
        this.database = database;
    }

    /**
     * A new enrolment with all lessons but the last ones.
     *
     * @param left how many lessons are still to be read
     */
    public void read(String learner, String programme, String course, int left) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set @enrolment = uuid()");
            statement.execute("insert into enrolment (enrolment_id, person_id, programme, enrolled_at, version)"
                    + " select @enrolment, person_id, '"
                    + programme
                    + "', utc_timestamp(6), 0 from account where username = '"
                    + learner
                    + "'");
            var checks = lessons(course);
            var lessons = List.copyOf(checks.keySet());
            for (String lesson : lessons.subList(0, lessons.size() - left)) {
                statement.execute("insert into lesson_progress (enrolment_id, course_code, lesson, completed_at)"
                        + " values (@enrolment, '"
                        + course
                        + "', '"
                        + lesson
                        + "', utc_timestamp(6))");
            }
            for (String lesson : lessons.subList(lessons.size() - left, lessons.size())) {
                statement.execute(STUDIED.formatted(course, lesson, learner));
                for (String check : checks.get(lesson)) {
                    statement.execute(CHECKED.formatted(course, lesson, check, learner));
                }
            }
        }
    }

    /** From its next start the portal asks 40 questions in the exam of C12. */
    public void askFortyQuestions() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    update course_version set content = json_remove(json_set(content,
                        '$.outline.exam.questions', 40,
                        '$.outline.exam.draw', json_object('principles', 7, 'terms', 7,
                            'clause-9-2', 7, 'conduct', 7, 'writing', 6, 'corrective', 6)),
                        '$.outline.exam.blueprint')
                    where course_code = 'C12'""");
        }
    }

    /** The answers to the questions that can be drawn. */
    public AnswerKey key() throws SQLException {
        return new AnswerKey(strings(AnswerKey.ITEMS));
    }

    /** The course's lessons in their order with the codes of their checks, from its stored outline. */
    private Map<String, List<String>> lessons(String course) throws SQLException {
        String content = strings("select content from course_version where course_code = '" + course
                        + "' order by loaded_at desc")
                .getFirst();
        var lessons = new LinkedHashMap<String, List<String>>();
        for (var module : JsonMapper.shared().readTree(content).get("outline").get("modules")) {
            for (var lesson : module.get("lessons")) {
                var checks = new ArrayList<String>();
                lesson.path("checks").forEach(check -> checks.add(check.asString()));
                lessons.put(lesson.get("id").asString(), checks);
            }
        }
        return lessons;
    }

    private List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
