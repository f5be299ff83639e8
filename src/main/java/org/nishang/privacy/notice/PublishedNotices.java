package org.nishang.privacy.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published versions, which anybody may read at any time. */
@Component
public class PublishedNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<ShownNotice> all() {
        return jdbc.sql("""
                select number, effective_on, text_zh, text_en from privacy_notice
                where state = 'PUBLISHED' order by effective_on desc, number desc""").query(PublishedNotices::notice).list();
    }

    /** The one that holds today. */
    public Optional<ShownNotice> present() {
        var today = LocalDate.now(clock);
        return all().stream().filter(one -> !one.effectiveOn().isAfter(today)).findFirst();
    }

    private static ShownNotice notice(ResultSet row, int n) throws SQLException {
        return new ShownNotice(
                row.getInt("number"),
                Rows.day(row, "effective_on"),
                new NoticeText(row.getString("text_zh"), row.getString("text_en")));
    }
}
