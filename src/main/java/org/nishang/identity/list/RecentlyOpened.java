package org.nishang.identity.list;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in account went to from the search over everything, the latest first. */
@NamedInterface("api")
@Service
@Transactional
public class RecentlyOpened {

    private static final int KEPT = 12;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    RecentlyOpened(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param key finds it again within its kind */
    public record Opened(String kind, String key) {}

    /** At most twelve. */
    @Transactional(readOnly = true)
    public List<Opened> latest() {
        return jdbc.sql(
                        "select kind, target from recently_opened where account_id = :account order by opened_at desc, target limit :kept")
                .param("account", account())
                .param("kept", KEPT)
                .query((row, n) -> new Opened(row.getString("kind"), row.getString("target")))
                .list();
    }

    public void opened(Opened one) {
        jdbc.sql("""
                insert into recently_opened (account_id, kind, target, opened_at) values (:account, :kind, :target, :now)
                on duplicate key update opened_at = :now""")
                .param("account", account())
                .param("kind", one.kind())
                .param("target", one.key())
                .param("now", Rows.utc(clock.instant()))
                .update();
        jdbc.sql("""
                delete from recently_opened where account_id = :account and opened_at <
                    (select min(l.opened_at) from
                        (select r.opened_at from recently_opened r where r.account_id = :account
                         order by r.opened_at desc limit :kept) l)""").param("account", account()).param("kept", KEPT).update();
    }

    private UUID account() {
        return user.get().account().value();
    }
}
