package org.nishang.privacy.notice;

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
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Who saw which version of the notice, as a list. */
@Component
class SeenNoticesList extends ListSource<SeenQuery, SeenRow> {

    private final SeenNotices seen;
    private final Texts texts;

    SeenNoticesList(SeenNotices seen, Texts texts, Clock clock) {
        super(
                "privacy-seen",
                texts.of("privacy.seen.title"),
                List.of(
                        ofText("name", texts.of("privacy.seen.name"), SeenRow::name),
                        ofText("username", texts.of("privacy.seen.username"), SeenRow::username),
                        ofText("version", texts.of("privacy.seen.version"), row -> String.valueOf(row.number())),
                        ofMinute("at", texts.of("privacy.seen.at"), clock.getZone(), SeenRow::at)));
        this.seen = seen;
        this.texts = texts;
    }

    @Override
    protected SeenQuery query(Map<String, String> parameters) {
        return SeenQuery.of(parameters);
    }

    @Override
    protected Text about(SeenQuery query) {
        return texts.filters()
                .by("privacy.seen.version", query.number())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<SeenRow> rows(SeenQuery query, ListSort sort) {
        sort.none();
        return Pages.of((offset, limit) -> seen.rows(query, offset, limit));
    }
}
