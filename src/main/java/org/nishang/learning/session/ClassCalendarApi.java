package org.nishang.learning.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Classes as files for calendars; the services say who may see them. */
@RestController
class ClassCalendarApi {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ClassBook book;
    private final MyClasses mine;
    private final ClassCalendar calendar;

    ClassCalendarApi(ClassBook book, MyClasses mine, ClassCalendar calendar) {
        this.book = book;
        this.mine = mine;
        this.calendar = calendar;
    }

    @GetMapping("/api/v1/classes/{id}.ics")
    ResponseEntity<String> one(@PathVariable UUID id) {
        return file("class.ics", calendar.of(List.of(book.sheet(id).about())));
    }

    @GetMapping("/api/v1/my-classes.ics")
    ResponseEntity<String> own() {
        return file("classes.ics", calendar.of(mine.all()));
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
