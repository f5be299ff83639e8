package org.nishang.notice.reach;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

    private static final String CONFIRMED = """
            select recipient, address from notice_address
            where channel = :channel and recipient in (:recipients) and confirmed_at is not null and failed_at is null""";

    /** The phones that are on record; one that fails is noted like an address that somebody gave. */
    private static final String ON_RECORD = """
            select i.person_id as recipient, i.mobile as address from person_identity i
            where i.person_id in (:recipients) and i.mobile is not null and i.merged_into is null
              and not exists (select 1 from notice_address a where a.recipient = i.person_id and a.channel = :channel
                                and a.address = i.mobile and a.failed_at is not null)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of some recipients that are confirmed or on record, and not known to fail. */
    public Map<UUID, String> good(NoticeChannel channel, Collection<UUID> recipients) {
        var all = new HashMap<UUID, String>();
        if (!recipients.isEmpty()) {
            jdbc.sql(channel == NoticeChannel.SMS ? ON_RECORD : CONFIRMED)
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

    /**
     * The other side says that there is no such address: nothing is sent there any more.
     *
     * @return whose it is, each once until another address is confirmed
     */
    public List<UUID> failed(NoticeChannel channel, String address, String failure) {
        if (channel == NoticeChannel.SMS) {
            jdbc.sql("""
                    insert into notice_address (recipient, channel, address)
                    select i.person_id, 'SMS', i.mobile from person_identity i where i.mobile = ? and i.merged_into is null
                    on duplicate key update failed_at = if(address = values(address), failed_at, null), address = values(address)""").param(address).update();
        }
        var whose = jdbc.sql(
                        "select recipient from notice_address where channel = ? and address = ? and failed_at is null for update")
                .params(channel.name(), address)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                update notice_address set failed_at = :now, failure = :failure
                where channel = :channel and address = :address and failed_at is null""")
                .param("now", Rows.utc(clock.instant()))
                .param("failure", failure)
                .param("channel", channel.name())
                .param("address", address)
                .update();
        return whose;
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
