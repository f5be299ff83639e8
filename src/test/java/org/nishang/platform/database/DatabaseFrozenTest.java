package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nishang.platform.Outage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A database of an operator's own that takes connections and says nothing: its connections look alive. */
@PortalTest
class DatabaseFrozenTest {

    private static final int MOST = 6;

    @Autowired
    private DatabaseAccounts accounts;

    private Relay relay;
    private SharedPools pools;

    @BeforeEach
    void goesThroughARelay() throws IOException {
        var real = accounts.portal();
        var address = URI.create(real.url().substring("jdbc:".length()));
        relay = new Relay(address.getHost(), address.getPort());
        var relayed = new DatabaseAccount(
                real.url().replace(address.getHost() + ":" + address.getPort(), "127.0.0.1:" + relay.port()),
                real.user(),
                real.password());
        pools = new SharedPools(pool(relayed, MOST), pool(relayed, 2), new Reachability(relayed));
    }

    @AfterEach
    void closes() throws IOException {
        relay.close();
        pools.close();
    }

    /** Thirty seconds otherwise. */
    @Test
    @Timeout(value = 25, unit = TimeUnit.SECONDS)
    void isSaidSoonAndComesBackByItself() throws Exception {
        pools.getConnection().close();
        var held = new ArrayList<Connection>();

        relay.freeze();
        // One that was used a moment ago is handed out unasked; in the end none of those is left.
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= MOST; i++) {
                        held.add(pools.getConnection());
                    }
                })
                .satisfies(fault -> assertThat(Outage.of(fault)).contains(Outage.DATABASE_AWAY));

        relay.thaw();
        for (var connection : held) {
            connection.close();
        }
        assertThat(answers()).isTrue();
    }

    private boolean answers() {
        while (true) {
            try (var connection = pools.getConnection()) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static HikariDataSource pool(DatabaseAccount account, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(account.url());
        config.setUsername(account.user());
        config.setPassword(account.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        return new HikariDataSource(config);
    }
}
