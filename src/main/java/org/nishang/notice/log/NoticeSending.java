package org.nishang.notice.log;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.notice.reach.MaskedAddress;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.notice.sending.ChannelPort;
import org.nishang.notice.sending.Letter;
import org.nishang.notice.sending.Outcome;
import org.nishang.platform.Texts;
import org.nishang.platform.database.Rows;
import org.nishang.platform.web.PortalAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How notices leave the portal, and a message that tries it. */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_NOTICES + "')")
public class NoticeSending {

    private static final Duration RECENT = Duration.ofDays(30);

    private final List<ChannelPort> ports;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final PortalAddress portal;
    private final Clock clock;

    NoticeSending(List<ChannelPort> ports, JdbcClient jdbc, Texts texts, PortalAddress portal, Clock clock) {
        this.ports = ports.stream()
                .sorted(Comparator.comparing(ChannelPort::channel))
                .toList();
        this.jdbc = jdbc;
        this.texts = texts;
        this.portal = portal;
        this.clock = clock;
    }

    public List<ChannelRow> channels() {
        return ports.stream().map(this::row).toList();
    }

    private ChannelRow row(ChannelPort port) {
        return jdbc.sql("""
                select count(if(state = 'WAITING', 1, null)) as waiting, count(if(state = 'GIVEN_UP', 1, null)) as given_up,
                       max(if(state = 'WAITING', last_error, null)) as last_error,
                       (select count(*) from notice_address where channel = :channel and failed_at is not null) as failing
                from notice_message where channel = :channel and (state = 'WAITING' or created_at > :recent)""")
                .param("channel", port.channel().name())
                .param("recent", Rows.utc(clock.instant().minus(RECENT)))
                .query((row, n) -> new ChannelRow(
                        port.channel(),
                        port.isOn(),
                        row.getInt("waiting"),
                        row.getInt("given_up"),
                        row.getInt("failing"),
                        Rows.optionalText(row, "last_error")))
                .single();
    }

    /** The addresses that are used no more until their owner gives another one, the latest first; at most 100. */
    public List<SetAsideRow> setAside() {
        return jdbc.sql("""
                select coalesce(i.name, c.display_name, '') as name, a.channel, a.address, a.failed_at, a.failure
                from notice_address a left join person_identity i on i.person_id = a.recipient
                  left join account c on c.account_id = a.recipient
                where a.failed_at is not null order by a.failed_at desc limit 100""")
                .query((row, n) -> new SetAsideRow(
                        row.getString("name"),
                        Rows.constant(row, "channel", NoticeChannel.class),
                        MaskedAddress.of(row.getString("address")),
                        Rows.instant(row, "failed_at"),
                        row.getString("failure")))
                .list();
    }

    /**
     * Sends a message now.
     *
     * @param address of a person; empty for a group
     * @throws Refusal {@code notice.test.off} where the channel is not set up, {@code notice.test.failed} with what the
     *     other side said
     */
    public void test(NoticeChannel channel, String address, Locale language) {
        var port = ports.stream()
                .filter(one -> one.channel() == channel && one.isOn())
                .findFirst()
                .orElseThrow(() -> new Refusal("notice.test.off"));
        var line = new Letter.Line(
                texts.of("notice.test.name").in(language),
                texts.of("notice.test.words").in(language),
                portal.base() + "/");
        var outcome = port.send(new Letter(
                Uuids.next(),
                address.strip(),
                language,
                texts.of("notice.mail.one", texts.of("notice.test.name")).in(language),
                List.of(line),
                0));
        switch (outcome) {
            case Outcome.Taken taken -> {}
            case Outcome.Later later -> throw failed(later.why());
            case Outcome.Refused refused -> throw failed(refused.why());
            case Outcome.Unknown unknown -> throw failed(unknown.why());
        }
    }

    private static Refusal failed(String why) {
        return new Refusal("notice.test.failed", why).at(FieldName.MAIL);
    }
}
