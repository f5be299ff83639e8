package org.nishang.notice.log;

import static org.nishang.common.register.ListColumn.ofMinute;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.notice.kind.Wording;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The log of notices as a list, as it was searched. */
@Component
class NoticeLogList extends ListSource<NoticeQuery, NoticeLogRow> {

    private final NoticeLog log;
    private final Texts texts;

    NoticeLogList(NoticeLog log, Wording wording, Texts texts, Clock clock) {
        super(
                "notice-log",
                texts.of("notice.log.title"),
                List.of(
                        ofMinute("at", texts.of("notice.log.at"), clock.getZone(), NoticeLogRow::at),
                        ofText(
                                "kind",
                                texts.of("notice.log.kind"),
                                row -> wording.name(row.told().kind())),
                        ofText("to", texts.of("notice.log.to"), NoticeLogRow::recipient),
                        ofText("words", texts.of("notice.log.words"), row -> wording.sentence(row.told())),
                        ofText("sent", texts.of("notice.log.sent"), row -> texts.of("notice.sent." + row.sent())),
                        ofText(
                                "address",
                                texts.of("notice.log.address"),
                                row -> row.address().orElse("")),
                        ofText(
                                "error",
                                texts.of("notice.log.error"),
                                row -> row.error().orElse("")),
                        ofMinute("read", texts.of("notice.log.read"), clock.getZone(), NoticeLogRow::readAt)));
        this.log = log;
        this.texts = texts;
    }

    @Override
    protected NoticeQuery query(Map<String, String> parameters) {
        return NoticeQuery.of(parameters);
    }

    @Override
    protected Text about(NoticeQuery query) {
        return texts.filters()
                .byConstant("notice.log.kind", "notice.kind.", query.kind())
                .byConstant("notice.log.sent", "notice.sent.", query.sent())
                .by("notice.log.from", query.from())
                .by("notice.log.until", query.to())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<NoticeLogRow> rows(NoticeQuery query, ListSort sort) {
        sort.none();
        return Pages.of((offset, limit) -> log.rows(query, offset, limit));
    }
}
