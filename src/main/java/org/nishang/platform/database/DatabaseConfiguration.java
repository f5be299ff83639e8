package org.nishang.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The pool on the portal's own server, or on the one that NISHANG_DB_URL names, and who changes the tables there. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Of each session: earlier rows stay when a versioned table changes, and nothing is cut or guessed. */
    private static final String SESSION =
            "system_versioning_alter_history=KEEP,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'";

    @Bean
    DatabaseAccounts databaseAccounts(
            ObjectProvider<MariaDbServer> own,
            @Value("${NISHANG_DB_URL:}") String url,
            @Value("${NISHANG_DB_USER:nishang}") String user,
            @Value("${NISHANG_DB_PASSWORD:}") String password,
            @Value("${NISHANG_DB_OWNER:}") String owner,
            @Value("${NISHANG_DB_OWNER_PASSWORD:}") String ownerPassword) {
        MariaDbServer server = own.getIfAvailable();
        if (server != null) {
            return new DatabaseAccounts(server.portal(), server.owner());
        }
        var portal = new DatabaseAccount(url, user, password);
        return new DatabaseAccounts(portal, owner.isEmpty() ? portal : new DatabaseAccount(url, owner, ownerPassword));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            DatabaseAccounts accounts, ObjectProvider<MariaDbServer> own, WriteSeal seals, Recording recording) {
        var portal = accounts.portal();
        var pools = new SharedPools(
                pool("nishang", 20, portal),
                pool("nishang-exams", 8, portal),
                own.getIfAvailable() == null ? new Reachability(portal) : null);
        return new QuietReads(pools, seals, recording);
    }

    private static HikariDataSource pool(String name, int connections, DatabaseAccount account) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        // Of one try; SharedPools tries on, unless the database is away.
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(2_000);
        config.setAutoCommit(true);
        // Said on each connection: a database that is not ours may have another default.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setJdbcUrl(account.url());
        config.setUsername(account.user());
        config.setPassword(account.password());
        // A statement prepared at the server keeps the "as of" that it was first executed with, whatever the session
        // says later: reads as known on a day would be mixed up with those of today.
        config.addDataSourceProperty("useServerPrepStmts", "false");
        config.addDataSourceProperty("timezone", "UTC");
        config.addDataSourceProperty("sessionVariables", SESSION);
        return new HikariDataSource(config);
    }

    /** Migrations are the owner's, who then says what the portal may do with each table. */
    @Bean
    FlywayConfigurationCustomizer schemaOwner(DatabaseAccounts accounts, ObjectProvider<Callback> others) {
        var owner = accounts.owner();
        var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        var properties = new java.util.Properties();
        properties.setProperty("timezone", "UTC");
        properties.setProperty("sessionVariables", SESSION);
        source.setConnectionProperties(properties);
        var callbacks = Stream.of(
                        Stream.of(new HistoryRebuild()), others.orderedStream(), Stream.of(new PortalRights(accounts)))
                .flatMap(some -> some)
                .toArray(Callback[]::new);
        return flyway -> flyway.dataSource(source).callbacks(callbacks);
    }
}
