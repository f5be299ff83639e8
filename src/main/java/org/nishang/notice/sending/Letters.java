package org.nishang.notice.sending;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nishang.notice.kind.Told;
import org.nishang.notice.kind.ToldReader;
import org.nishang.notice.kind.Wording;
import org.nishang.platform.Texts;
import org.nishang.platform.web.PortalAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages: what was bundled, in the language that its recipient chose, else in Chinese. */
@Component
public class Letters {

    /** Notices that one message says; the others are counted. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final ToldReader told;
    private final Wording wording;
    private final Texts texts;
    private final PortalAddress portal;

    Letters(JdbcClient jdbc, ToldReader told, Wording wording, Texts texts, PortalAddress portal) {
        this.jdbc = jdbc;
        this.told = told;
        this.wording = wording;
        this.texts = texts;
        this.portal = portal;
    }

    Letter write(WaitingMessage message) {
        var notices = jdbc.sql("""
                select %s from notice_delivery d join notice n using (notice_id) join notice_cause c using (cause_id) %s
                where d.message_id = :id order by n.created_at, n.notice_id limit %d""".formatted(ToldReader.COLUMNS, ToldReader.JOINS, MOST))
                .param("id", message.id())
                .query((row, n) -> told.read(row))
                .list();
        int all = jdbc.sql("select count(*) from notice_delivery where message_id = ?")
                .param(message.id())
                .query(Integer.class)
                .single();
        var said = message.channel().isGroup()
                ? notices.stream().map(Letters::masked).toList()
                : notices;
        return write(message.id(), message.address(), language(message.recipient()), said, all);
    }

    /** @param all how many notices there are, those that are said included */
    public Letter write(UUID id, String address, Locale language, List<Told> said, int all) {
        String subject = all == 1
                ? texts.of("notice.mail.one", wording.name(said.getFirst().kind()))
                        .in(language)
                : texts.of("notice.mail.many", all).in(language);
        return new Letter(
                id,
                address,
                language,
                subject,
                said.stream().map(one -> line(one, language)).toList(),
                all - said.size());
    }

    private Letter.Line line(Told one, Locale language) {
        return new Letter.Line(
                wording.name(one.kind()).in(language),
                wording.sentence(one).in(language),
                portal.base() + "/" + one.path());
    }

    /** In a group outside the portal nobody is named: the surname alone. */
    private static Told masked(Told one) {
        return new Told(
                one.kind(),
                one.audience(),
                one.person().map(name -> name.substring(0, name.offsetByCodePoints(0, 1)) + "*"),
                one.enterprise(),
                one.day(),
                one.values());
    }

    private Locale language(UUID recipient) {
        Optional<String> chosen =
                jdbc.sql("""
                select language from account where (account_id = :id or person_id = :id) and language is not null and ended_at is null
                order by last_sign_in_at desc limit 1""").param("id", recipient).query(String.class).optional();
        return chosen.filter(tag -> tag.startsWith("en")).isPresent() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
