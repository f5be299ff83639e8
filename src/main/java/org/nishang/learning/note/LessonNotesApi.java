package org.nishang.learning.note;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.learning.hours.LessonRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes, bookmarks and the place in a lesson, for the lesson page, which goes on when its screen waits. */
@RestController
class LessonNotesApi {

    private final LessonNotes notes;

    LessonNotesApi(LessonNotes notes) {
        this.notes = notes;
    }

    /** @param said empty = a bookmark alone */
    record Note(String lesson, int block, String quote, String said) {}

    record Words(@Nullable String quote, @Nullable String said) {}

    record Stop(@Nullable String lesson, int block) {}

    @GetMapping("/api/study/notes/{course}")
    List<Note> of(@PathVariable String course) {
        return notes.of(course).stream()
                .map(note -> new Note(note.lesson().lesson(), note.block(), note.quote(), note.said()))
                .toList();
    }

    @PutMapping("/api/study/notes/{course}/{lesson}/{block}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable String course,
            @PathVariable String lesson,
            @PathVariable int block,
            @RequestBody Words words) {
        notes.keep(new LessonNote(
                new LessonRef(course, lesson),
                block,
                Objects.requireNonNullElse(words.quote(), ""),
                Objects.requireNonNullElse(words.said(), "")));
    }

    @DeleteMapping("/api/study/notes/{course}/{lesson}/{block}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String course, @PathVariable String lesson, @PathVariable int block) {
        notes.drop(new LessonRef(course, lesson), block);
    }

    /** {@code {"lesson":"C04/cords","block":7}}: by POST, since a page that is left can send nothing else. */
    @PostMapping("/api/study/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@RequestBody Stop stop) {
        notes.stopAt(LessonRef.parse(Objects.requireNonNullElse(stop.lesson(), "")), stop.block());
    }
}
