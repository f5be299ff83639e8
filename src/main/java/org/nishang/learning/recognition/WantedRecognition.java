package org.nishang.learning.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of a course that is to count in an enrolment.
 *
 * @param version of the course
 * @param passedOn the day from which it counts: on which it was passed
 * @param reason at most 500 characters
 * @param document what shows it, at most 200 characters
 */
@NamedInterface("api")
public record WantedRecognition(
        UUID enrolment, String course, String version, LocalDate passedOn, String reason, String document) {

    static final int REASON = 500;
    private static final int DOCUMENT = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public WantedRecognition {
        reason = reason.strip();
        document = document.strip();
    }

    /** @throws Refusal {@code learning.recognition.day-ahead}, {@code learning.recognition.words} */
    void check(LocalDate today) {
        if (passedOn.isAfter(today)) {
            throw new Refusal("learning.recognition.day-ahead").at(FieldName.DAY);
        }
        checkWords(reason, REASON, FieldName.REASON);
        checkWords(document, DOCUMENT, FieldName.EVIDENCE);
    }

    static void checkWords(String words, int most, FieldName field) {
        if (words.isBlank() || words.length() > most) {
            throw new Refusal("learning.recognition.words", most).at(field);
        }
    }

    /** What one proposal waits for at a time. */
    String subject() {
        return enrolment + ":" + course;
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static WantedRecognition read(String text) {
        return JSON.readValue(text, WantedRecognition.class);
    }
}
