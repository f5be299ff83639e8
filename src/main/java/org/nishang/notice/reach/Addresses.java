package org.nishang.notice.reach;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses and wishes of all recipients, in the database. */
@Component
public class Addresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of some recipients that are confirmed and not known to fail. */
    public Map<UUID, String> good(NoticeChannel channel, Collection<UUID> recipients) {
        var all = new HashMap<UUID, String>();
        if (!recipients.isEmpty()) {
            jdbc.sql("""
                    select recipient, address from notice_address
                    where channel = :channel and recipient in (:recipients) and confirmed_at is not null and failed_at is null""")
                    .param("channel", channel.name())
                    .param("recipients", recipients)
                    .query(row -> {
                        all.put(Rows.uuid(row, "recipient"), row.getString("address"));
                    });
        }
        return all;
    }

    /** The kinds that some recipients do not want, for those who said so. */
    public Map<UUID, Set<NoticeKind>> unwanted(Collection<UUID> recipients) {
        var all = new HashMap<UUID, Set<NoticeKind>>();
        if (!recipients.isEmpty()) {
            jdbc.sql("select recipient, kind from notice_unwanted where recipient in (:recipients)")
                    .param("recipients", recipients)
                    .query(row -> {
                        all.computeIfAbsent(Rows.uuid(row, "recipient"), any -> EnumSet.noneOf(NoticeKind.class))
                                .add(Rows.constant(row, "kind", NoticeKind.class));
                    });
        }
        return all;
    }

    /** The other side says that there is no such address. */
    public void failed(NoticeChannel channel, String address, String failure) {
        jdbc.sql("""
                update notice_address set failed_at = :now, failure = :failure
                where channel = :channel and address = :address and failed_at is null""")
                .param("now", Rows.utc(clock.instant()))
                .param("failure", failure)
                .param("channel", channel.name())
                .param("address", address)
                .update();
    }

    Optional<PendingAddress> pending(UUID recipient) {
        return jdbc.sql("""
                select code_hash, code_until, code_tries from notice_address
                where recipient = ? and channel = 'MAIL' and code_hash is not null for update""")
                .param(recipient)
                .query((row, n) -> new PendingAddress(
                        row.getBytes("code_hash"), Rows.instant(row, "code_until"), row.getInt("code_tries")))
                .optional();
    }

    void ask(UUID recipient, String address, byte[] codeHash) {
        jdbc.sql("""
                insert into notice_address (recipient, channel, address, code_hash, code_until)
                values (:recipient, 'MAIL', :address, :hash, :until)
                on duplicate key update address = values(address), code_hash = values(code_hash),
                    code_until = values(code_until), code_tries = 0, confirmed_at = null, failed_at = null, failure = null""")
                .param("recipient", recipient)
                .param("address", address)
                .param("hash", codeHash)
                .param("until", Rows.utc(clock.instant().plus(PendingAddress.GOOD_FOR)))
                .update();
    }

    void confirm(UUID recipient) {
        jdbc.sql(
                        "update notice_address set confirmed_at = ?, code_hash = null where recipient = ? and channel = 'MAIL'")
                .params(Rows.utc(clock.instant()), recipient)
                .update();
    }

    void wrong(UUID recipient) {
        jdbc.sql("update notice_address set code_tries = code_tries + 1 where recipient = ? and channel = 'MAIL'")
                .param(recipient)
                .update();
    }

    void remove(UUID recipient) {
        jdbc.sql("delete from notice_address where recipient = ? and channel = 'MAIL'")
                .param(recipient)
                .update();
    }
}
