package org.nishang.privacy.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.privacy.office.PrivacyOffice;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authority writes the next version of the notice and publishes it. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_PRIVACY + "')")
public class NoticeDrafting {

    private final StoredNotices stored;
    private final PublishedNotices published;
    private final PrivacyOffice office;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    NoticeDrafting(
            StoredNotices stored,
            PublishedNotices published,
            PrivacyOffice office,
            JdbcClient jdbc,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.stored = stored;
        this.published = published;
        this.office = office;
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The draft as it was last kept; else the newest version, and before there is one the shipped text. */
    @Transactional(readOnly = true)
    public NoticeText draft() {
        office.require();
        Optional<NoticeText> kept = jdbc.sql("select text_zh, text_en from privacy_notice where state = 'DRAFT'")
                .query((row, n) -> new NoticeText(row.getString("text_zh"), row.getString("text_en")))
                .optional();
        return kept.orElseGet(() -> published.all().stream()
                .findFirst()
                .map(ShownNotice::text)
                .orElseGet(() -> new NoticeText(shipped("zh"), shipped("en"))));
    }

    /** @throws Refusal {@code privacy.notice.length}, {@code privacy.whole-only} */
    public void keep(NoticeText text) {
        office.require();
        var draft = stored.lockDraft()
                .map(one -> {
                    one.rewrite(text, user.actor(), clock.instant());
                    return one;
                })
                .orElseGet(() -> new PrivacyNotice(next(), text, user.actor(), clock.instant()));
        stored.saveAndFlush(draft);
    }

    /**
     * Everybody is shown it at the next sign-in from that day on.
     *
     * @throws Refusal {@code privacy.notice.unfinished}, {@code privacy.notice.day-past}, {@code privacy.notice.length}
     */
    @Consequential
    public void publish(NoticeText text, LocalDate day) {
        keep(text);
        var draft = stored.lockDraft().orElseThrow();
        draft.publish(day, LocalDate.now(clock), user.actor(), clock.instant());
        stored.saveAndFlush(draft);
        log.record(user.actor(), "privacy.notice-published", String.valueOf(draft.number()), "from " + day);
    }

    private int next() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from privacy_notice")
                .query(Integer.class)
                .single();
    }

    private static String shipped(String language) {
        try {
            return new ClassPathResource("privacy/notice_" + language + ".md")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
