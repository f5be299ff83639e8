package org.nishang.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PathTickets;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the exam sheet in the browser talks to; apart from the screens, so that no page's lock is
 * waited for.
 */
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
    private final AnswerSaving saving;
    private final ExamFinishing finishing;
    private final CurrentUser user;
    private final PathTickets tickets;

    AttemptApi(
            Sheets sheets,
            AttemptClocks clocks,
            AnswerSaving saving,
            ExamFinishing finishing,
            CurrentUser user,
            PathTickets tickets) {
        this.tickets = tickets;
        this.sheets = sheets;
        this.clocks = clocks;
        this.saving = saving;
        this.finishing = finishing;
        this.user = user;
    }

    /** The paper; with it comes leave to go on saving when the session is lost in the middle. */
    @GetMapping
    AttemptSheet sheet(
            @PathVariable String id,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = AttemptId.parse(id);
        var sheet = sheets.sheet(attempt, user.person(), locale);
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
    AttemptClock clock(@PathVariable String id) {
        var attempt = AttemptId.parse(id);
        var clock = clocks.of(attempt, user.person());
        clocks.heard(attempt);
        return clock;
    }

    /**
     * Answers 200 only after the answers would survive a power cut; the same or an older seq has no
     * effect.
     */
    @PutMapping("/answers")
    AnswerSaving.Saved save(
            @PathVariable String id, @RequestBody Save save, HttpServletRequest request) {
        refuseOversized(request);
        return saving.save(AttemptId.parse(id), user.person(), save.seq(), save.sound());
    }

    /**
     * Hands in. Answers that come along are saved first, if they are in time; handing in twice is
     * handing in once.
     */
    @PostMapping("/finish")
    Finished finish(@PathVariable String id, @RequestBody Save save, HttpServletRequest request) {
        refuseOversized(request);
        var attempt = AttemptId.parse(id);
        var answers = save.sound();
        if (!answers.byPosition().isEmpty()) {
            saveIfInTime(attempt, save.seq(), answers);
        }
        finishing.handIn(attempt, user.person());
        return new Finished("FINISHED");
    }

    private void saveIfInTime(AttemptId attempt, long seq, Answers answers) {
        try {
            var saved = saving.save(attempt, user.person(), seq, answers);
            if (!saved.applied()) {
                saving.save(attempt, user.person(), saved.durable() + 1, answers);
            }
        } catch (Refusal refusal) {
            boolean closedBefore =
                    refusal.key().equals("attempt.too-late")
                            || refusal.key().equals("attempt.finished");
            if (!closedBefore) {
                throw refusal;
            }
        }
    }

    private static void refuseOversized(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new Refusal("attempt.malformed");
        }
    }

    /** {@code {"seq":17,"answers":{"3":["b"]}}}. */
    record Save(long seq, @Nullable Map<Integer, List<String>> answers) {
        Answers sound() {
            if (answers == null) {
                throw new Refusal("attempt.malformed");
            }
            return new Answers(answers);
        }
    }

    record Finished(String state) {}
}
