package org.nishang.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back, within a test's transaction, what was confirmed: as on the first day. */
public final class Unconfirmed {

    private Unconfirmed() {}

    /** @param name as {@code ConfirmedSettings} has it */
    public static void take(JdbcClient jdbc, String name) {
        jdbc.sql("""
                insert into confirmed_setting (name, number, content, confirmed_by, confirmed_at)
                select :name, coalesce(max(number), 0) + 1, null, 'test', utc_timestamp(6) from confirmed_setting where name = :name""").param("name", name).update();
    }
}
