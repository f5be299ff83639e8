package org.nishang.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lanes by what they are of: kept under a keyed hash, so that the table tells neither names nor networks. */
@Component
class Lanes {

    /** More are not kept: those with the fewest failures go first, so that nobody empties a lane by filling others. */
    static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Lanes(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    Optional<Lane> find(LaneOf of) {
        return jdbc.sql("select failures, counted_at, opens_at from sign_in_lane where lane = ?")
                .param(key(of))
                .query(Lanes::lane)
                .optional();
    }

    /** The lane, which nobody else changes before this transaction ends; a fresh one where there is none. */
    Lane lock(LaneOf of, Instant now) {
        return jdbc.sql("""
                insert into sign_in_lane (lane, failures, counted_at, opens_at, forgotten_at) values (:lane, 0, :now, :always, :now)
                on duplicate key update failures = failures
                returning failures, counted_at, opens_at""")
                .param("lane", key(of))
                .param("now", Rows.utc(now))
                .param("always", Rows.utc(Instant.EPOCH))
                .query(Lanes::lane)
                .single();
    }

    void keep(LaneOf of, Lane lane) {
        jdbc.sql("update sign_in_lane set failures = ?, counted_at = ?, opens_at = ?, forgotten_at = ? where lane = ?")
                .params(
                        lane.failures(),
                        Rows.utc(lane.counted()),
                        Rows.utc(lane.opens()),
                        Rows.utc(lane.forgotten(of.pace())),
                        key(of))
                .update();
    }

    void forget(LaneOf of) {
        jdbc.sql("delete from sign_in_lane where lane = ?").param(key(of)).update();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from sign_in_lane where forgotten_at <= ?")
                .param(Rows.utc(now))
                .update();
        long kept =
                jdbc.sql("select count(*) from sign_in_lane").query(Long.class).single();
        if (kept > MOST) {
            jdbc.sql("delete from sign_in_lane order by failures, counted_at limit ?")
                    .param(kept - MOST)
                    .update();
        }
    }

    private byte[] key(LaneOf of) {
        return secrets.searchHash("sign-in " + of.text());
    }

    private static Lane lane(ResultSet row, int n) throws SQLException {
        return new Lane(row.getInt("failures"), Rows.instant(row, "counted_at"), Rows.instant(row, "opens_at"));
    }
}
