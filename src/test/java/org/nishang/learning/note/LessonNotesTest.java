package org.nishang.learning.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.learning.hours.LessonRef;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class LessonNotesTest {

    private static final LessonRef CORDS = new LessonRef("C04", "cords");

    @Autowired
    LessonNotes notes;

    @Autowired
    ExamFixture people;

    @Autowired
    MergedNotes merging;

    @Autowired
    JdbcClient jdbc;

    private As reader;
    private PersonId person;

    @BeforeEach
    void somebodyReads() {
        person = people.person();
        reader = As.learner(person);
    }

    @Test
    void keepsANoteAtABlockInThePlaceOfTheOneBefore() {
        reader.run(() -> {
            notes.keep(new LessonNote(CORDS, 3, "绳带会缠住", "问老陈"));
            notes.keep(new LessonNote(CORDS, 3, "绳带会缠住", " 已问 "));
            notes.keep(new LessonNote(CORDS, 7, "怎样量", ""));

            assertThat(notes.of("C04"))
                    .containsExactly(new LessonNote(CORDS, 3, "绳带会缠住", "已问"), new LessonNote(CORDS, 7, "怎样量", ""));

            notes.drop(CORDS, 3);
            assertThat(notes.of("C04")).extracting(LessonNote::block).containsExactly(7);
        });
    }

    @Test
    void showsNobodyTheNotesOfAnother() {
        reader.run(() -> notes.keep(new LessonNote(CORDS, 3, "q", "mine")));

        As.learner(people.person()).run(() -> {
            assertThat(notes.of("C04")).isEmpty();
            notes.drop(CORDS, 3);
        });
        reader.run(() -> assertThat(notes.of("C04")).hasSize(1));
    }

    @Test
    void refusesWhatNoPageSends() {
        reader.run(() -> {
            assertThatThrownBy(() -> notes.keep(new LessonNote(new LessonRef("C04", "nowhere"), 1, "", "")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("common.unknown-id"));
            assertThatThrownBy(() -> new LessonNote(CORDS, 0, "", "")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> new LessonNote(CORDS, 1, "", "长".repeat(2001)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("learning.note.too-long"));
        });
    }

    @Test
    void aCourseHasSoManyAndNoMore() {
        reader.run(() -> {
            for (int block = 1; block <= LessonNotes.MOST; block++) {
                notes.keep(new LessonNote(CORDS, block, "", ""));
            }
            notes.keep(new LessonNote(CORDS, 1, "", "changed"));
            assertThatThrownBy(() -> notes.keep(new LessonNote(new LessonRef("C04", "marking"), 1, "", "")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("learning.note.too-many"));
        });
    }

    @Test
    void readingGoesOnWhereItStopped() {
        reader.run(() -> {
            assertThat(notes.stoppedAt(CORDS)).isEmpty();
            notes.stopAt(CORDS, 5);
            notes.stopAt(CORDS, 9);
            assertThat(notes.stoppedAt(CORDS)).hasValue(9);
        });
    }

    @Test
    void whatEitherRecordOfAPersonHadGoesOnWithTheOneThatRemains() {
        var gone = people.person();
        As.learner(gone).run(() -> {
            notes.keep(new LessonNote(CORDS, 3, "q", "theirs"));
            notes.keep(new LessonNote(CORDS, 4, "q", "only theirs"));
            notes.stopAt(CORDS, 6);
        });
        reader.run(() -> notes.keep(new LessonNote(CORDS, 3, "q", "mine")));

        merging.on(new PersonsMerged(gone, person));

        reader.run(() -> {
            assertThat(notes.of("C04")).extracting(LessonNote::said).containsExactly("mine", "only theirs");
            assertThat(notes.stoppedAt(CORDS)).hasValue(6);
        });
        assertThat(jdbc.sql("select count(*) from lesson_note where person_id = ?")
                        .param(gone.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
