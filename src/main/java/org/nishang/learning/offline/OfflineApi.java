package org.nishang.learning.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.learning.hours.BeatReport;
import org.nishang.learning.hours.KeptBatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Courses for devices that keep them, and what these send later. */
@RestController
class OfflineApi {

    private static final int MOST_ANSWERS = 300;
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final KeptCourses courses;
    private final OfflineStudy study;
    private final JsonMapper json;
    private final Clock clock;

    OfflineApi(KeptCourses courses, OfflineStudy study, JsonMapper json, Clock clock) {
        this.courses = courses;
        this.study = study;
        this.json = json;
        this.clock = clock;
    }

    /** Asked for again it is sent again only if it has changed. A weak tag, since a strong one forbids compression. */
    @GetMapping("/api/study/offline/{course}")
    ResponseEntity<KeptCourse> course(
            @PathVariable String course,
            @RequestParam String language,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var kept = courses.course(course, locale(language));
        String tag = "W/\"" + Sha256.hex(json.writeValueAsBytes(kept)).substring(0, 32) + "\"";
        boolean has = tag.equals(known);
        var answer = ResponseEntity.status(has ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .cacheControl(CacheControl.noCache().cachePrivate());
        return has ? answer.build() : answer.body(kept);
    }

    /** @param bytes of texts and pictures, before they are packed for the line */
    record Size(long bytes) {}

    @GetMapping("/api/study/offline/{course}/size")
    Size size(@PathVariable String course, @RequestParam String language) {
        return new Size(courses.size(course, locale(language)));
    }

    @PostMapping("/api/study/offline/{course}/ticket")
    OfflineStudy.Ticket ticket(@PathVariable String course, @RequestParam String language) {
        return study.ticket(course, locale(language));
    }

    /** @param answers may be left out */
    record Batch(
            @Nullable String ticket,
            @Nullable String course,
            int seq,
            @Nullable List<Part> times,
            @Nullable List<Answer> answers) {}

    /**
     * @param key the device's name for it
     * @param code of the check
     * @param version of the item that was shown
     */
    record Answer(
            @Nullable UUID key,
            @Nullable String lesson,
            @Nullable String code,
            @Nullable UUID version,
            @Nullable List<String> answer) {

        KeptAnswer kept() {
            if (key == null || lesson == null || code == null || version == null || answer == null) {
                throw new Refusal("learning.hours.malformed");
            }
            return new KeptAnswer(key, lesson, code, version, answer);
        }
    }

    /** @param intervals from and to, by the server's clock as far as the device knows it */
    record Part(@Nullable String lesson, @Nullable List<List<String>> intervals) {}

    /**
     * @param counted seconds, by lesson
     * @param answers by the device's key
     * @param gone lessons that the course does not have any more
     * @param at the server's time
     */
    record Arrived(Map<String, Long> counted, Map<UUID, KeptAnswer.Outcome> answers, List<String> gone, Instant at) {}

    @PostMapping("/api/study/offline/batches")
    Arrived batches(@RequestBody Batch batch) {
        if (batch.ticket() == null || batch.course() == null || batch.times() == null) {
            throw new Refusal("learning.hours.malformed");
        }
        String course = batch.course();
        String ticket = batch.ticket();
        var beats = batch.times().stream()
                .map(part -> new BeatReport(course + "/" + part.lesson(), ticket, part.intervals()).beat())
                .toList();
        var taken = study.take(ticket, new KeptBatch(course, batch.seq(), beats), answers(batch));
        return new Arrived(taken.counted(), taken.answers(), taken.gone(), clock.instant());
    }

    private static List<KeptAnswer> answers(Batch batch) {
        var answers = Objects.requireNonNullElse(batch.answers(), List.<Answer>of());
        if (answers.size() > MOST_ANSWERS) {
            throw new Refusal("learning.hours.malformed");
        }
        return answers.stream().map(Answer::kept).toList();
    }

    private static Locale locale(String language) {
        return Inputs.choice("language", language, LANGUAGES, Locale::getLanguage)
                .orElse(Locale.CHINESE);
    }
}
