package org.nishang.notice.sending;

import java.time.Clock;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For tests of other rooms: a mail that was sent comes back, and is reported twice. */
@Component
public class ReturnedNow {

    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnedNow(Messages messages, JdbcClient jdbc, Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void mailTo(UUID recipient, String address) {
        var id = Uuids.next();
        var now = Rows.utc(clock.instant());
        jdbc.sql("replace into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, ?)")
                .params(recipient, address, now)
                .update();
        jdbc.sql("""
                insert into notice_message (message_id, channel, recipient, address, state, tries, next_try, created_at, sent_at)
                values (?, 'MAIL', ?, ?, 'SENT', 1, ?, ?, ?)""").params(id, recipient, address, now, now, now).update();
        messages.returned(id, "550 no such mailbox");
        messages.returned(id, "550 no such mailbox");
    }
}
