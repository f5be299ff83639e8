package org.nishang.learning.note;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.hours.LessonRef;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learner's own notes and bookmarks, and where they stopped reading; those of nobody else can be asked for. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class LessonNotes {

    /** In one course. */
    static final int MOST = 300;

    private static final RowMapper<LessonNote> NOTE = (row, n) -> new LessonNote(
            new LessonRef(row.getString("course_code"), row.getString("lesson")),
            row.getInt("block"),
            row.getString("quote"),
            row.getString("said"));

    private final JdbcClient jdbc;
    private final CourseCatalogue courses;
    private final CurrentUser user;
    private final Clock clock;

    LessonNotes(JdbcClient jdbc, CourseCatalogue courses, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.user = user;
        this.clock = clock;
    }

    /** Of a course, by lesson and block. */
    @Transactional(readOnly = true)
    public List<LessonNote> of(String course) {
        return jdbc.sql("""
                select course_code, lesson, block, quote, said from lesson_note
                where person_id = ? and course_code = ? order by lesson, block""").params(user.person().value(), course).query(NOTE).list();
    }

    /**
     * Keeps a note at its block, in the place of one that is there.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such lesson; {@code learning.note.too-many}
     */
    public void keep(LessonNote note) {
        refuseUnknown(note.lesson());
        var person = user.person().value();
        int others = jdbc.sql("""
                select count(*) from lesson_note
                where person_id = ? and course_code = ? and not (lesson = ? and block = ?)""")
                .params(person, note.lesson().course(), note.lesson().lesson(), note.block())
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw new Refusal("learning.note.too-many", MOST);
        }
        jdbc.sql("""
                insert into lesson_note (person_id, course_code, lesson, block, quote, said, changed_at)
                values (:person, :course, :lesson, :block, :quote, :said, :now)
                on duplicate key update quote = :quote, said = :said, changed_at = :now""")
                .param("person", person)
                .param("course", note.lesson().course())
                .param("lesson", note.lesson().lesson())
                .param("block", note.block())
                .param("quote", note.quote())
                .param("said", note.said())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    /** Takes bookmark and note from a block; nothing where there is none. */
    public void drop(LessonRef lesson, int block) {
        jdbc.sql("delete from lesson_note where person_id = ? and course_code = ? and lesson = ? and block = ?")
                .params(user.person().value(), lesson.course(), lesson.lesson(), block)
                .update();
    }

    /**
     * Keeps that the learner has read up to a block.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such lesson
     */
    public void stopAt(LessonRef lesson, int block) {
        refuseUnknown(lesson);
        var there = new LessonNote(lesson, block, "", "");
        jdbc.sql("""
                insert into lesson_stop (person_id, course_code, lesson, block)
                values (:person, :course, :lesson, :block) on duplicate key update block = :block""")
                .param("person", user.person().value())
                .param("course", lesson.course())
                .param("lesson", lesson.lesson())
                .param("block", there.block())
                .update();
    }

    /** The block at which the learner stopped reading; empty for who has not been there. */
    @Transactional(readOnly = true)
    public OptionalInt stoppedAt(LessonRef lesson) {
        return jdbc
                .sql("select block from lesson_stop where person_id = ? and course_code = ? and lesson = ?")
                .params(user.person().value(), lesson.course(), lesson.lesson())
                .query(Integer.class)
                .optional()
                .stream()
                .mapToInt(block -> block)
                .findFirst();
    }

    private void refuseUnknown(LessonRef wanted) {
        boolean known = courses.current(wanted.course()).stream()
                .flatMap(course -> course.lessons().stream())
                .anyMatch(lesson -> lesson.id().equals(wanted.lesson()));
        if (!known) {
            throw new Refusal("common.unknown-id");
        }
    }
}
