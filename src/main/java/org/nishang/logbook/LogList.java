package org.nishang.logbook;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.audit.LogEntry;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The log as a workbook, as it was searched. */
@Component
class LogList extends ListSource<LogQuery, LogEntry> {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final LogBook book;
    private final EventWords words;
    private final Texts texts;

    LogList(LogBook book, EventWords words, Texts texts, Clock clock) {
        super(
                "audit-log",
                new Text("操作日志", "Audit log"),
                List.of(
                        ofNumber("seq", "序号", "Number", LogEntry::seq),
                        ofCode("at", "时间", "Time", entry -> time(entry, clock.getZone())),
                        ofCode("actor", "操作人", "By", LogEntry::actor),
                        ofText("what", "事项", "What", entry -> words.of(entry.event())),
                        ofCode("event", "事项代码", "Event", LogEntry::event),
                        ofCode("subject", "对象", "Subject", LogEntry::subject),
                        ofText("detail", "说明", "Detail", LogEntry::detail),
                        ofCode("hash", "哈希", "Hash", LogEntry::hash)));
        this.book = book;
        this.words = words;
        this.texts = texts;
    }

    private static String time(LogEntry entry, ZoneId zone) {
        return SECOND.format(entry.at().atZone(zone));
    }

    @Override
    protected LogQuery query(Map<String, String> parameters) {
        return LogQuery.of(parameters);
    }

    @Override
    protected Text about(LogQuery query) {
        String from = query.from().map(Object::toString).orElse("…");
        String to = query.to().map(Object::toString).orElse("…");
        return texts.filters()
                .say("common.filter.days", from, to)
                .by("logbook.actor", query.actor())
                .by("logbook.event", query.event().isEmpty() ? "" : words.of(query.event()))
                .by("logbook.subject", query.subject())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<LogEntry> rows(LogQuery query, ListSort sort) {
        sort.none();
        return book.all(query);
    }
}
