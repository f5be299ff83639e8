package org.nishang.privacy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrivacyNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final NoticeText GOOD = new NoticeText("## 一\n\n某局", "## 1\n\nThe office");

    @Test
    void whatIsPublishedStaysAsItIs() {
        var notice = new PrivacyNotice(1, GOOD, "a", NOW);
        notice.publish(TODAY, TODAY, "a", NOW);

        refuses("privacy.notice.published", () -> notice.rewrite(GOOD, "a", NOW));
        refuses("privacy.notice.published", () -> notice.publish(TODAY, TODAY, "a", NOW));
    }

    @Test
    void nothingIsPublishedWithBlanksOrForThePast() {
        var blank = new PrivacyNotice(1, new NoticeText("【主管部门全称】", "The office"), "a", NOW);

        refuses("privacy.notice.unfinished", () -> blank.publish(TODAY, TODAY, "a", NOW));
        refuses(
                "privacy.notice.day-past",
                () -> new PrivacyNotice(1, GOOD, "a", NOW).publish(TODAY.minusDays(1), TODAY, "a", NOW));
        refuses("privacy.notice.length", () -> new PrivacyNotice(1, new NoticeText(" ", "x"), "a", NOW));
    }

    @Test
    void markdownRunsNothing() {
        var text = new NoticeText("<script>x</script>\n\n[a](javascript:x)", "| a |\n| --- |\n| b |");

        assertThat(text.html(Locale.CHINESE)).doesNotContain("<script", "javascript:");
        assertThat(text.html(Locale.ENGLISH)).contains("<td>b</td>");
    }
}
