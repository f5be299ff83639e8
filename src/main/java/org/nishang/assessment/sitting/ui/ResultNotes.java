package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.assessment.correction.ReviewHistory;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.ui.Formats;
import org.springframework.web.util.HtmlUtils;

/** Puts what happened to a result into words and plain HTML. */
final class ResultNotes {

    private final Component here;
    private final Locale locale;
    private final AttemptId attempt;
    private final ReviewHistory history;
    private final ZoneId zone;

    ResultNotes(Component here, Locale locale, AttemptId attempt, ReviewHistory history, ZoneId zone) {
        this.here = here;
        this.locale = locale;
        this.attempt = attempt;
        this.history = history;
        this.zone = zone;
    }

    String change(ReviewHistory.Change change) {
        String outcome = !change.passedBefore() && change.passedAfter()
                ? "now-passed"
                : change.passedAfter() ? change.reached() ? "passed" : "kept" : "failed";
        return here.getTranslation(
                "assessment.result.changed." + outcome,
                day(change.at()),
                change.before().toString(),
                change.after().toString());
    }

    /** That the key of a question was corrected. */
    String corrected(int position) {
        var corrected = history.corrected().get(position);
        if (corrected == null) {
            return "";
        }
        String also = corrected.alsoRight().stream()
                .map(key -> key.stream().map(text -> text.in(locale)).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" / "));
        return "<p class=\"review-corrected\">"
                + said("assessment.result.corrected." + corrected.how(), day(corrected.at()))
                + (also.isEmpty() ? "" : " " + said("assessment.result.also-right", also))
                + "</p>";
    }

    /** Whether the points are there whatever was answered. */
    boolean isGiven(int position) {
        var corrected = history.corrected().get(position);
        return corrected != null && corrected.how() == ReviewHistory.How.FULL_POINTS;
    }

    /** The learner's own objections and what they were answered. */
    String appeals(int position) {
        return history.appeals().stream()
                .filter(one -> one.position() == position)
                .map(this::appeal)
                .collect(Collectors.joining());
    }

    private String appeal(ReviewHistory.Appeal one) {
        String answer = one.answer();
        return "<div class=\"review-appeal is-"
                + one.state().name().toLowerCase(Locale.ROOT)
                + "\"><p><b>"
                + said("assessment.appeal.state." + one.state())
                + "</b> "
                + said("assessment.appeal.raised", day(one.raisedAt()), one.reason())
                + "</p>"
                + (answer == null ? "" : "<p>" + said("assessment.appeal.answered-with", answer) + "</p>")
                + "</div>";
    }

    String link(int position) {
        String words = said(position == 0 ? "assessment.appeal.object-all" : "assessment.appeal.object");
        return history.mayAppeal(position) ? "<p>" + link(position, words, words) + "</p>" : "";
    }

    /** The same for many questions where only their numbers are shown. */
    String numbered(IntStream positions) {
        String links = positions
                .filter(history::mayAppeal)
                .mapToObj(position ->
                        link(position, Formats.number(position), said("assessment.appeal.object-to", position)))
                .collect(Collectors.joining());
        return links.isEmpty()
                ? ""
                : "<p>" + said("assessment.appeal.object-one") + "</p><p class=\"review-numbers\">" + links + "</p>";
    }

    private String link(int position, String words, String label) {
        return "<a router-link class=\"review-object\" data-testid=\"appeal-%d\" href=\"/appeal/%s/%d\" aria-label=\"%s\">%s</a>"
                .formatted(position, attempt, position, label, words);
    }

    private String day(Instant at) {
        return Formats.date(LocalDate.ofInstant(at, zone));
    }

    private String said(String key, Object... values) {
        return HtmlUtils.htmlEscape(here.getTranslation(key, values), "UTF-8");
    }
}
