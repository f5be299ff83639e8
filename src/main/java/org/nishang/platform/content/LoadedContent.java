package org.nishang.platform.content;

import java.time.Clock;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers by its hash which shared content is in the database, so that a start skips it. */
@Component
public class LoadedContent {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedContent(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean has(ContentFiles files) {
        return jdbc.sql("select count(*) from loaded_content where root = ? and sha256 = ?")
                        .params(files.root(), files.sha256())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** To be called in the transaction that writes the content. */
    public void note(ContentFiles files) {
        jdbc.sql("""
                insert into loaded_content (root, sha256, loaded_at) values (:root, :hash, :now)
                on duplicate key update sha256 = values(sha256), loaded_at = values(loaded_at)""")
                .param("root", files.root())
                .param("hash", files.sha256())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }
}
