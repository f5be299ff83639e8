package org.nishang.assessment.sitting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PathTickets;
import org.nishang.identity.Permission;
import org.nishang.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** What the exam sheet in the browser talks to; apart from the screens, so that no page's lock is waited for. */
@RestController
@RequestMapping("/api/attempts/{id}")
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
class AttemptApi {

    /** A whole paper's answers are some kilobytes; one of long texts is more. */
    private static final long LARGEST_BODY = 256 * 1024;

    /** Handing in late has an answer, too. */
    private static final Duration TICKET_AFTER_DEADLINE = Duration.ofHours(12);

    private final Sheets sheets;
    private final AttemptClocks clocks;
    private final ExamPlaces places;
    private final AnswerSaving saving;
    private final ExamFinishing finishing;
    private final CurrentUser user;
    private final PathTickets tickets;
    private final Problems problems;

    AttemptApi(
            Sheets sheets,
            AttemptClocks clocks,
            ExamPlaces places,
            AnswerSaving saving,
            ExamFinishing finishing,
            CurrentUser user,
            PathTickets tickets,
            Problems problems) {
        this.problems = problems;
        this.tickets = tickets;
        this.sheets = sheets;
        this.clocks = clocks;
        this.places = places;
        this.saving = saving;
        this.finishing = finishing;
        this.user = user;
    }

    /** The paper; with it comes leave to go on saving when the session is lost in the middle. */
    @GetMapping
    AttemptSheet sheet(
            @PathVariable String id,
            @RequestParam Optional<String> place,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = AttemptId.parse(id);
        var elsewhere = places.open(attempt, user.person(), from(place, request));
        var paper = sheets.sheet(attempt, user.person(), locale);
        var sheet = elsewhere.map(paper::writtenElsewhere).orElse(paper);
        if (sheet.isRunning()) {
            tickets.grant(
                    user.get(),
                    "/api/attempts/" + attempt,
                    sheet.deadline().plus(TICKET_AFTER_DEADLINE),
                    request,
                    response);
        }
        return sheet;
    }

    /** What may change while somebody sits and thinks: the time, and whether it stands still. */
    @GetMapping("/clock")
    AttemptClock clock(@PathVariable String id, @RequestParam Optional<String> place) {
        var attempt = AttemptId.parse(id);
        var clock = clocks.of(attempt, user.person(), place);
        if (clock.elsewhere() == null) {
            clocks.heard(attempt);
        }
        return clock;
    }

    /** Answers 200 only after the answers would survive a power cut; the same or an older seq has no effect. */
    @PutMapping("/answers")
    AnswerSaving.Saved save(@PathVariable String id, @RequestBody Save save, HttpServletRequest request) {
        refuseOversized(request);
        return saving.save(
                AttemptId.parse(id),
                user.person(),
                save.seq(),
                save.sound(),
                Given.of(save.given(), save.sound()),
                from(Optional.ofNullable(save.place()), request),
                save.noted());
    }

    /** Hands in. Answers that come along are saved first, if they are in time; handing in twice is handing in once. */
    @PostMapping("/finish")
    Finished finish(@PathVariable String id, @RequestBody Save save, HttpServletRequest request) {
        refuseOversized(request);
        var attempt = AttemptId.parse(id);
        var answers = save.sound();
        boolean saved = true;
        if (!answers.byPosition().isEmpty() || !save.noted().isEmpty()) {
            saved = saveIfInTime(attempt, save, answers, from(Optional.ofNullable(save.place()), request));
        }
        finishing.handIn(attempt, user.person());
        return new Finished(attempt.toString(), "FINISHED", saved);
    }

    /** @return false where the exam was over before the answers came */
    private boolean saveIfInTime(AttemptId attempt, Save save, Answers answers, ExamPlace from) {
        var given = Given.of(save.given(), answers);
        try {
            var saved = saving.save(attempt, user.person(), save.seq(), answers, given, from, save.noted());
            if (!saved.applied()) {
                saving.save(attempt, user.person(), saved.durable() + 1, answers, given, from, save.noted());
            }
            return true;
        } catch (Refusal refusal) {
            boolean closedBefore =
                    refusal.key().equals("attempt.too-late") || refusal.key().equals("attempt.finished");
            if (!closedBefore) {
                throw refusal;
            }
            return false;
        }
    }

    /** What is refused says for which attempt: a page of a proxy with the same status does not. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, Locale locale, HttpServletRequest request) {
        var answer = problems.refusal(refusal, locale);
        var problem = Objects.requireNonNull(answer.getBody());
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path) {
            problem.setProperty("attempt", path.get("id"));
        }
        return answer;
    }

    /** From now on the attempt is written in that browser; the one before says so calmly. */
    @PostMapping("/place")
    AttemptClock takeOver(@PathVariable String id, @RequestBody Place place, HttpServletRequest request) {
        var attempt = AttemptId.parse(id);
        var named = Optional.ofNullable(place.place());
        places.takeOver(attempt, user.person(), from(named, request));
        return clocks.of(attempt, user.person(), named);
    }

    private static ExamPlace from(Optional<String> browser, HttpServletRequest request) {
        return new ExamPlace(
                browser.orElse(null),
                Optional.ofNullable(request.getRemoteAddr()).orElse(""),
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }

    private static void refuseOversized(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new Refusal("attempt.malformed");
        }
    }

    /**
     * {@code {"seq":17,"answers":{"3":["b"]}}}.
     *
     * @param given when each answer was given, in ms by the browser's clock, if it says so
     * @param place the browser's name for itself, if it has one
     * @param conduct what the page noted
     * @param others what other tabs noted, when one hands in for all of them
     */
    record Save(
            long seq,
            @Nullable Map<Integer, List<String>> answers,
            @Nullable Map<Integer, Long> given,
            @Nullable String place,
            @Nullable Conduct conduct,
            @Nullable List<Conduct> others) {

        Noted noted() {
            return Noted.of(conduct, others);
        }

        Answers sound() {
            if (answers == null) {
                throw new Refusal("attempt.malformed");
            }
            return new Answers(answers);
        }
    }

    record Place(@Nullable String place) {}

    /** @param saved whether the answers that came along were in time */
    record Finished(String attempt, String state, boolean saved) {}
}
