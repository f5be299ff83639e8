package org.nishang.platform.setting;

import java.time.Clock;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people confirmed for the whole portal, each under a name; the last confirmation holds, the earlier ones stay.
 * Who may confirm what is the business of the service that calls this, and so is the log.
 */
@Component
public class ConfirmedSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmedSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds; empty where nobody has confirmed it, or it was taken back. */
    public Optional<ConfirmedSetting> last(String name) {
        return jdbc.sql("""
                select content, confirmed_by, confirmed_at from confirmed_setting
                where name = :name and content is not null
                  and number = (select max(number) from confirmed_setting where name = :name)""")
                .param("name", name)
                .query((row, n) -> new ConfirmedSetting(
                        row.getString("content"), row.getString("confirmed_by"), Rows.instant(row, "confirmed_at")))
                .optional();
    }

    /**
     * From now on this holds.
     *
     * @param name at most 64 characters
     * @throws Refusal {@code common.changed-meanwhile} if somebody else confirms the same at this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(String name, String content, String by) {
        try {
            jdbc.sql("""
                    insert into confirmed_setting (name, number, content, confirmed_by, confirmed_at)
                    select :name, coalesce(max(number), 0) + 1, :content, :by, :at from confirmed_setting where name = :name""")
                    .param("name", name)
                    .param("content", content)
                    .param("by", by)
                    .param("at", Rows.utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("common.changed-meanwhile");
        }
    }
}
