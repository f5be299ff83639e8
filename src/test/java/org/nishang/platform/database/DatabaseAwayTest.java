package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nishang.platform.Outage;

/** A database of an operator's own that is not there: nobody waits for it. */
class DatabaseAwayTest {

    private DatabaseAccount account;
    private SharedPools pools;

    @BeforeEach
    void namesADatabaseThatDoesNotAnswer() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            account = new DatabaseAccount("jdbc:mariadb://127.0.0.1:" + closed.getLocalPort() + "/none", "a", "b");
        }
        pools = new SharedPools(pool(), pool(), new Reachability(account));
    }

    @AfterEach
    void closes() {
        pools.close();
    }

    /** Thirty times thirty seconds otherwise. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void isAnsweredAtOnceAndAsWhatItIs() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> pools.getConnection())
                    .satisfies(fault -> assertThat(Outage.of(fault)).contains(Outage.DATABASE_AWAY));
        }
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(account.url());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
