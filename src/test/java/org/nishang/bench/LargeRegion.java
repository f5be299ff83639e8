package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.Nishang;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.command.Launcher;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.testing.Multiplied;
import org.nishang.testing.ScaleData;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A portal with a whole region of 1,600 enterprises, 100,000 employees and 200,000 certificates, or a multiple of it.
 *
 * @param serverStat what the system says of the database server
 */
record LargeRegion(ApplicationContext context, Path serverStat) {

    /** What is measured on it. */
    interface Workload {
        void on(LargeRegion region) throws Exception;
    }

    /**
     * @param arguments the multiple (1), a folder to keep the data in for the next run ({@code target/bench-NAME-N},
     *     which is removed at the end)
     */
    static void run(String name, String[] arguments, Workload workload) throws Exception {
        int factor = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        var folder = Path.of(arguments.length > 1 ? arguments[1] : "target/bench-" + name + "-" + factor);
        var directory = new DataDirectory(folder);
        var server = MariaDbServer.launch(directory);
        try (var context = new SpringApplicationBuilder(Nishang.class)
                .properties(
                        "server.port=0",
                        "logging.level.root=WARN",
                        "vaadin.productionMode=true",
                        "nishang.command=true")
                .initializers(fresh -> Launcher.provide((GenericApplicationContext) fresh, directory, server))
                .run()) {
            fill(context, server, factor);
            workload.on(new LargeRegion(context, stat(folder)));
        }
        if (arguments.length < 2) {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Path stat(Path folder) throws IOException {
        String pid = Files.readString(folder.resolve("mariadb/server.pid")).strip();
        return Path.of("/proc", pid, "stat");
    }

    private static void fill(ApplicationContext context, MariaDbServer server, int factor) throws Exception {
        var jdbc = context.getBean(JdbcClient.class);
        if (jdbc.sql("select count(*) from enterprise").query(Integer.class).single() > 0) {
            return;
        }
        try (var connection = server.owner().open()) {
            ScaleData.fill(connection, 1_600, 100_000, 200_000, LocalDate.now(context.getBean(Clock.class)));
            Multiplied.by(connection, factor);
        }
        jdbc.sql("analyze table enterprise, employment, certificate, headcount_declaration")
                .query()
                .listOfRows();
    }
}
