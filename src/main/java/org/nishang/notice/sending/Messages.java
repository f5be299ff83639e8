package org.nishang.notice.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages on their way, in the database. */
@Component
class Messages {

    static final int AT_ONCE = 50;

    /** For so long whoever took a message has it alone; then a killed node's is tried by another one. */
    private static final Duration HELD = Duration.ofMinutes(30);

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;
    private final SetAside aside;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Messages(JdbcClient jdbc, SetAside aside, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.aside = aside;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes those that are to be tried now, the longest waiting first. */
    List<WaitingMessage> take(NoticeChannel channel) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var taken = jdbc.sql("""
                    select message_id, recipient, address, tries, created_at from notice_message
                    where state = 'WAITING' and next_try <= :now and channel = :channel
                    order by next_try limit :most for update skip locked""")
                    .param("now", Rows.utc(now))
                    .param("channel", channel.name())
                    .param("most", AT_ONCE)
                    .query((row, n) -> message(row, channel))
                    .list();
            taken.forEach(message -> jdbc.sql("update notice_message set tries = ?, next_try = ? where message_id = ?")
                    .params(message.tries(), Rows.utc(now.plus(HELD)), message.id())
                    .update());
            return taken;
        }));
    }

    void record(WaitingMessage message, Outcome outcome) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            switch (outcome) {
                case Outcome.Taken taken -> settle(message, "SENT", null, now);
                case Outcome.Later later
                when message.isGivenUpAt(now) -> settle(message, "GIVEN_UP", later.why(), null);
                case Outcome.Later later -> wait(message, later.why(), message.nextTry(now));
                case Outcome.Refused refused -> settle(message, "GIVEN_UP", refused.why(), null);
                case Outcome.Unknown unknown -> {
                    settle(message, "GIVEN_UP", unknown.why(), null);
                    aside.put(message.channel(), message.address(), unknown.why());
                }
            }
        });
    }

    /**
     * A mail that was taken has come back.
     *
     * @param id as in the mail; one that was never sent changes nothing, so that nobody's address is set aside by a
     *     made-up report
     */
    void returned(UUID id, String why) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select message_id, channel, recipient, address, tries, created_at from notice_message
                        where message_id = ? and state = 'SENT' for update""")
                .param(id)
                .query((row, n) -> message(row, Rows.constant(row, "channel", NoticeChannel.class)))
                .optional()
                .ifPresent(message -> {
                    settle(message, "GIVEN_UP", why, null);
                    aside.put(message.channel(), message.address(), why);
                }));
    }

    private static WaitingMessage message(ResultSet row, NoticeChannel channel) throws SQLException {
        return new WaitingMessage(
                Rows.uuid(row, "message_id"),
                channel,
                Rows.uuid(row, "recipient"),
                row.getString("address"),
                row.getInt("tries") + 1,
                Rows.instant(row, "created_at"));
    }

    /** One that was taken and not tried. */
    void giveBack(WaitingMessage message) {
        jdbc.sql("update notice_message set tries = ?, next_try = ? where message_id = ? and state = 'WAITING'")
                .params(message.tries() - 1, Rows.utc(message.nextTry(clock.instant())), message.id())
                .update();
    }

    private void wait(WaitingMessage message, String why, Instant next) {
        jdbc.sql("update notice_message set next_try = ?, last_error = ? where message_id = ?")
                .params(Rows.utc(next), shortened(why), message.id())
                .update();
    }

    private void settle(WaitingMessage message, String state, @Nullable String why, @Nullable Instant sentAt) {
        jdbc.sql("update notice_message set state = :state, last_error = :why, sent_at = :at where message_id = :id")
                .param("state", state)
                .param("why", why == null ? null : shortened(why))
                .param("at", sentAt == null ? null : Rows.utc(sentAt))
                .param("id", message.id())
                .update();
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    }
}
