package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of how many people an account may have the numbers in clear in one day, one by one and in files together. */
@Component
public class ClearQuota {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final int most;

    ClearQuota(JdbcClient jdbc, CurrentUser user, Clock clock, @Value("${nishang.clear.per-day:5000}") int most) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.most = most;
    }

    /** For how many more people the signed-in account may have them today. */
    @Transactional(readOnly = true)
    public int left() {
        return Math.max(0, most - taken());
    }

    /** @throws Refusal {@code identity.clear.limit} where nothing is left */
    @Transactional(readOnly = true)
    public void require() {
        if (left() == 0) {
            throw limit();
        }
    }

    /**
     * Counts numbers before they are given away; of two at once of one account the second one waits.
     *
     * @param what a register's code, or a person's id; at most 64 characters
     * @param purpose as the log has it; at most 200 characters
     * @throws Refusal {@code identity.clear.limit} if it is more than what is left
     */
    @Transactional
    public void take(String what, int people, String purpose) {
        var account = user.get().account().value();
        jdbc.sql("select account_id from account where account_id = ? for update")
                .param(account)
                .query()
                .listOfRows();
        if (people > left()) {
            throw limit();
        }
        jdbc.sql(
                        "insert into clear_look (look_id, account_id, looked_at, what, people, purpose) values (?, ?, ?, ?, ?, ?)")
                .params(Uuids.next(), account, Rows.utc(clock.instant()), what, people, purpose)
                .update();
    }

    private int taken() {
        return jdbc.sql("select coalesce(sum(people), 0) from clear_look where account_id = ? and looked_at >= ?")
                .params(
                        user.get().account().value(),
                        Rows.utc(LocalDate.now(clock)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .query(Integer.class)
                .single();
    }

    private Refusal limit() {
        return new Refusal("identity.clear.limit", most).at(FieldName.REASON);
    }
}
