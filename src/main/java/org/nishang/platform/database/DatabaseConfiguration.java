package org.nishang.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool on the portal's own server, or on the one that NISHANG_DB_URL names. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            ObjectProvider<MariaDbServer> own,
            @Value("${NISHANG_DB_URL:}") String url,
            @Value("${NISHANG_DB_USER:nishang}") String user,
            @Value("${NISHANG_DB_PASSWORD:}") String password) {
        var config = new HikariConfig();
        config.setPoolName("nishang");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setAutoCommit(true);
        // Said on each connection: a database that is not ours may have another default.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        MariaDbServer server = own.getIfAvailable();
        if (server != null) {
            config.setJdbcUrl(server.url());
            config.setUsername(server.user());
            config.setPassword(server.password());
        } else {
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
        }
        // A statement prepared at the server keeps the "as of" that it was first executed with,
        // whatever
        // the session says later: reads as known on a day would be mixed up with those of today.
        config.addDataSourceProperty("useServerPrepStmts", "false");
        config.addDataSourceProperty("timezone", "UTC");
        config.addDataSourceProperty(
                "sessionVariables",
                "system_versioning_alter_history=KEEP,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'");
        return new QuietReads(new HikariDataSource(config));
    }
}
