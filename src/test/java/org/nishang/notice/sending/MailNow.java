package org.nishang.notice.sending;

import java.util.List;
import org.nishang.notice.cause.NewNotice;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.reach.Addresses;
import org.nishang.platform.Texts;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For journeys: tells what waits and mails it by a server of the test, as if an operator had set that one up. */
@Component
public class MailNow {

    private final TellingNow telling;
    private final Dispatch dispatch;
    private final Addresses addresses;
    private final BatchWriter writer;
    private final MailText text;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailNow(
            TellingNow telling,
            Dispatch dispatch,
            Addresses addresses,
            BatchWriter writer,
            MailText text,
            Texts texts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.telling = telling;
        this.dispatch = dispatch;
        this.addresses = addresses;
        this.writer = writer;
        this.text = text;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param port of the server on this machine */
    public void by(int port) {
        telling.all();
        var mail = new MailChannel(
                new MailSettings("127.0.0.1", port, "", "", "portal@example.org", MailSettings.Security.NONE, 5, ""),
                text,
                texts);
        noteFor(mail);
        dispatch.send(mail);
    }

    /**
     * Sends all that has been told by a server that takes everything and keeps nothing.
     *
     * @return how many mails it took
     */
    public int toNowhere() {
        var taker = new MailTaker();
        noteFor(taker);
        int before = -1;
        while (taker.taken() > before) {
            before = taker.taken();
            dispatch.send(taker);
        }
        return taker.taken();
    }

    private void noteFor(ChannelPort mail) {
        transaction.executeWithoutResult(
                status -> new Deliveries(List.of(mail), addresses, writer).take(withoutDelivery()));
    }

    private List<NewNotice> withoutDelivery() {
        return jdbc.sql("""
                select n.notice_id, n.recipient, c.kind, n.audience from notice n join notice_cause c using (cause_id)
                where not exists (select 1 from notice_delivery d where d.notice_id = n.notice_id)""")
                .query((row, n) -> new NewNotice(
                        Rows.uuid(row, "notice_id"),
                        Rows.uuid(row, "recipient"),
                        Rows.constant(row, "kind", NoticeKind.class),
                        Rows.constant(row, "audience", Audience.class)))
                .list();
    }
}
