package org.nishang.notice.reach;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.ReadableCode;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How who is signed in wants to be reached. */
@Service
@PreAuthorize("isAuthenticated()") // everybody's own
public class MyReach {

    private static final int CODE_LENGTH = 8;

    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final CodeMail mail;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MyReach(
            JdbcClient jdbc,
            Addresses addresses,
            CodeMail mail,
            Secrets secrets,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.mail = mail;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether this portal sends mails. */
    public boolean hasMail() {
        return mail.isOn();
    }

    public OwnReach own() {
        var wish = jdbc.sql("select rhythm, quiet_from, quiet_until from notice_wish where recipient = ?")
                .param(me())
                .query((row, n) -> new Wish(
                        Rows.constant(row, "rhythm", Wish.Rhythm.class),
                        row.getInt("quiet_from"),
                        row.getInt("quiet_until")))
                .optional()
                .orElse(Wish.USUAL);
        Set<NoticeKind> unwanted =
                addresses.unwanted(Set.of(me())).getOrDefault(me(), EnumSet.noneOf(NoticeKind.class));
        return jdbc.sql(
                        "select address, confirmed_at, failure from notice_address where recipient = ? and channel = 'MAIL'")
                .param(me())
                .query((row, n) -> new OwnReach(
                        row.getString("address"),
                        row.getObject("confirmed_at") != null,
                        Rows.optionalText(row, "failure"),
                        wish,
                        unwanted))
                .optional()
                .orElse(new OwnReach("", false, Optional.empty(), wish, unwanted));
    }

    /**
     * Sends a code to an address. Nothing is sent there but this until the code comes back.
     *
     * @throws Refusal {@code notice.mail.form}, {@code notice.mail.too-soon}, {@code notice.mail.unreachable}
     */
    public void ask(String typed) {
        String address = PendingAddress.sound(typed);
        String code = ReadableCode.random(CODE_LENGTH);
        transaction.executeWithoutResult(status -> {
            addresses.pending(me()).ifPresent(before -> before.checkPause(clock.instant()));
            addresses.ask(me(), address, secrets.searchHash(ReadableCode.settled(code)));
        });
        // After the commit: a mail server that hangs holds no connection to the database.
        mail.send(address, code);
    }

    /** @throws Refusal {@code notice.code.wrong}, {@code notice.code.over} */
    public void confirm(String typed) {
        byte[] hash = secrets.searchHash(ReadableCode.settled(typed));
        boolean right = Boolean.TRUE.equals(transaction.execute(status -> {
            var pending = addresses.pending(me()).orElseThrow(() -> new Refusal("notice.code.over").at(FieldName.CODE));
            if (pending.isIt(hash, clock.instant())) {
                addresses.confirm(me());
                return true;
            }
            addresses.wrong(me());
            return false;
        }));
        if (!right) {
            throw new Refusal("notice.code.wrong").at(FieldName.CODE);
        }
    }

    public void remove() {
        addresses.remove(me());
    }

    public void wish(Wish wish) {
        jdbc.sql("""
                insert into notice_wish (recipient, rhythm, quiet_from, quiet_until) values (:me, :rhythm, :from, :until)
                on duplicate key update rhythm = values(rhythm), quiet_from = values(quiet_from), quiet_until = values(quiet_until)""")
                .param("me", me())
                .param("rhythm", wish.rhythm().name())
                .param("from", wish.quietFrom())
                .param("until", wish.quietUntil())
                .update();
    }

    /** @throws Refusal {@code notice.duty} for a kind that the authority must tell */
    public void want(NoticeKind kind, boolean wanted) {
        if (kind.isDuty()) {
            throw new Refusal("notice.duty");
        }
        jdbc.sql(
                        wanted
                                ? "delete from notice_unwanted where recipient = :me and kind = :kind"
                                : "insert into notice_unwanted (recipient, kind) values (:me, :kind) on duplicate key update kind = kind")
                .param("me", me())
                .param("kind", kind.name())
                .update();
    }

    /** Whom notices are for: the person, or the account where there is none. */
    private UUID me() {
        return user.learner()
                .map(PersonId::value)
                .orElseGet(() -> user.get().account().value());
    }
}
