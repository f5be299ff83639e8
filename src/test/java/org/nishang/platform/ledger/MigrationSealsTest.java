package org.nishang.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a migration changes in watched rows has the portal's seal: an update of the portal is no alarm. */
@PortalTest
class MigrationSealsTest {

    private final Flyway flyway;
    private final MigrationSeals seals;
    private final JdbcClient jdbc;

    @Autowired
    MigrationSealsTest(Flyway flyway, MigrationSeals seals, JdbcClient jdbc) {
        this.seals = seals;
        this.flyway = flyway;
        this.jdbc = jdbc;
    }

    @Test
    void aMigrationIsSealed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V1__same.sql"), "update region set name_en = name_en where code = '330000';");
        long before = newest();
        try {
            Flyway.configure()
                    .dataSource(flyway.getConfiguration().getDataSource())
                    .callbacks(seals)
                    .table("migration_of_a_test")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();

            assertThat(jdbc.sql("""
                            select concat(c.thing, ' ', c.row_key, ' ', s.changes)
                            from row_change c left join row_seal s on s.seal = c.seal where c.number > ?""").param(before).query(String.class).list()).containsExactly("region 330000 1");
        } finally {
            JdbcClient.create(flyway.getConfiguration().getDataSource())
                    .sql("drop table if exists migration_of_a_test")
                    .update();
        }
    }

    private long newest() {
        return jdbc.sql("select max(number) from row_change").query(Long.class).single();
    }
}
