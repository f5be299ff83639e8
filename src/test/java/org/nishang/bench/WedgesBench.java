package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nishang.platform.Trees;
import org.nishang.started.StartedPortal;

/**
 * {@code bin/bench wedges [N] [SEED] [restores|upgrades]}: a restore and an upgrade are killed at N random moments
 * each, 20 unless told otherwise, every second time together with the database servers. Then {@code bin/run} opens the
 * folder and {@code bin/admin audit verify} reads it.
 *
 * <p>Everything is there when each row of each table, earlier ones of versioned tables too, is the one from before or
 * the one of the backup, and so are the keys; the log holds; and nothing is left of what was interrupted. Tables to
 * which a start itself writes, and those that say that it was restored or upgraded, are not compared. The upgrade
 * consists of forty migrations of the bench's own. A folder that does not open, or not with everything, ends the bench
 * with code 1 and is kept.
 */
public final class WedgesBench {

    private static final int MIGRATIONS = 40;

    /** They say that it was restored or upgraded; that the log goes on is verified. */
    private static final Set<String> OWN_ACCOUNT =
            Set.of("audit_entry", "audit_head", "audit_checkpoint", "flyway_schema_history");

    private final Path bench = Files.createTempDirectory("nishang-bench");
    private final Path folder = bench.resolve("data");
    private final Path backup = bench.resolve("backup.zip");
    private final Random random;
    private final int kills;
    private final String only;

    private Map<String, List<String>> columns = Map.of();
    private Set<String> compared = Set.of();

    private WedgesBench(int kills, long seed, String only) throws IOException {
        this.kills = kills;
        this.only = only;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        String only = arguments.length > 2 ? arguments[2] : "";
        System.exit(new WedgesBench(kills, seed, only).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        Path before = bench.resolve("before");
        Everything inBackup;
        Everything earlier;
        var portal = StartedPortal.byCommand(before);
        columns = Everything.columns(portal);
        inBackup = Everything.of(portal, before, columns);
        if (admin(before, "backup", backup.toString()).waitFor() != 0) {
            throw new IOException("no backup");
        }
        portal.close();
        portal = portal.again();
        compared = inBackup.sameAs(Everything.of(portal, before, columns));
        compared.removeAll(OWN_ACCOUNT);
        inBackup = inBackup.only(compared);
        try (var database = portal.database();
                var statement = database.createStatement()) {
            statement.execute("update employment set left_on = '2090-01-01' where left_on is null limit 7");
        }
        earlier = Everything.of(portal, before, columns).only(compared);
        portal.close();
        System.out.printf("tables and keys compared: %d of %d%n", compared.size(), columns.size() + 3);

        boolean right = true;
        if (!only.equals("upgrades")) {
            right = killed("restores", before, List.of(earlier, inBackup), Map.of(), this::restore);
        }
        if (!only.equals("restores")) {
            var newer = Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + newerMigrations());
            right &= killed("upgrades", before, List.of(earlier), newer, () -> upgrade(newer));
        }
        if (right) {
            Trees.delete(bench);
        }
        return right;
    }

    private interface Work {
        Process begin() throws IOException;
    }

    private Process restore() throws IOException {
        return admin(folder, "restore", backup.toString());
    }

    private Process upgrade(Map<String, String> newer) throws IOException {
        return StartedPortal.startingByCommand(folder, newer).process();
    }

    private boolean killed(
            String what, Path before, List<Everything> allowed, Map<String, String> environment, Work work)
            throws IOException, InterruptedException, SQLException {
        long whole = duration(before, work);
        System.out.printf("%s undisturbed: %.1f s%n", what, whole / 1e9);
        int[] ends = new int[allowed.size()];
        int right = 0;
        for (int kill = 0; kill < kills; kill++) {
            copy(before);
            long moment = random.nextLong(whole);
            kill(work.begin(), moment, kill % 2 == 1);
            int end = opened(allowed, environment);
            if (end < 0) {
                System.out.printf("%s: killed after %.2f s, see %s%n", what, moment / 1e9, folder);
                return false;
            }
            ends[end]++;
            right++;
        }
        System.out.printf("%s opened: %d of %d open again with everything%n", what, right, kills);
        for (int end = 0; end < ends.length; end++) {
            System.out.printf(
                    "%s with %s: %d%n", what, end == 0 ? "the data from before" : "that of the backup", ends[end]);
        }
        return true;
    }

    /** Nanoseconds from the first that it writes to its end. */
    private long duration(Path before, Work work) throws IOException, InterruptedException {
        copy(before);
        var process = work.begin();
        awaitBegin(process);
        long begun = System.nanoTime();
        while (process.isAlive() && (Files.exists(beside()) || Files.exists(folder.resolve("mariadb/next")))) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        long whole = System.nanoTime() - begun;
        end(process, true);
        return whole;
    }

    private void kill(Process process, long moment, boolean servers) throws IOException, InterruptedException {
        awaitBegin(process);
        process.waitFor(moment, TimeUnit.NANOSECONDS);
        end(process, servers);
    }

    /** By force, alone or with the database servers that it has started. */
    private static void end(Process process, boolean servers) throws InterruptedException {
        var started = process.descendants().toList();
        process.destroyForcibly().waitFor();
        if (servers) {
            started.forEach(ProcessHandle::destroyForcibly);
            started.forEach(server -> server.onExit().join());
        }
    }

    private void awaitBegin(Process process) throws IOException, InterruptedException {
        while (!Files.exists(beside())) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                throw new IOException("ended before it began: " + process.exitValue());
            }
        }
    }

    private Path beside() {
        return folder.resolve("mariadb/beside");
    }

    private void copy(Path before) throws IOException {
        Trees.delete(folder);
        Trees.copy(before, folder);
    }

    /** @return which of what is allowed the folder holds; -1 where it does not open, or with something else */
    private int opened(List<Everything> allowed, Map<String, String> environment)
            throws IOException, InterruptedException, SQLException {
        try (var portal = StartedPortal.byCommand(folder, environment)) {
            var now = Everything.of(portal, folder, columns).only(compared);
            int end = allowed.indexOf(now);
            if (end < 0) {
                allowed.forEach(one -> System.out.println("different: " + now.differencesFrom(one)));
            }
            int code = admin(folder, "audit", "verify").waitFor();
            var left = left();
            if (code != 0 || !left.isEmpty()) {
                System.out.println("audit verify ended with " + code + "; left: " + left);
                return -1;
            }
            return end;
        } catch (IllegalStateException e) {
            System.out.println("does not open: " + e.getMessage());
            return -1;
        }
    }

    private List<Path> left() throws IOException {
        var left = new ArrayList<Path>();
        for (String name : List.of("beside", "next", "replaced")) {
            Stream.of(folder.resolve("mariadb").resolve(name))
                    .filter(Files::exists)
                    .forEach(left::add);
        }
        try (var all = Files.walk(folder)) {
            all.filter(file ->
                            file.toString().endsWith(".part") || file.toString().endsWith(".new"))
                    .forEach(left::add);
        }
        return left;
    }

    /** Each makes a table of ten thousand rows, or changes all rows of one that is there. */
    private Path newerMigrations() throws IOException {
        Path migrations = Files.createDirectories(bench.resolve("migrations"));
        for (int number = 0; number < MIGRATIONS; number++) {
            String sql = number % 2 == 0
                    ? "create table newer_%1$d (number int not null primary key); insert into newer_%1$d select seq from seq_1_to_10000;"
                    : "alter table employment add column newer_%1$d int null; update newer_%2$d set number = -number;";
            Files.writeString(
                    migrations.resolve("V%d__newer.sql".formatted(900 + number)), sql.formatted(number, number - 1));
        }
        return migrations;
    }

    private static Process admin(Path data, String... words) throws IOException {
        var command = new ArrayList<>(List.of("bin/admin", "--data", data.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/wedges.log").toFile()))
                .start();
    }
}
