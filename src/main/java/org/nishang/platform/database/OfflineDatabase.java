package org.nishang.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.nishang.platform.Trees;

/**
 * A database without a portal: its server runs while some work is done on it, and has ended in order then, so that its
 * files hold everything.
 */
public final class OfflineDatabase {

    /** Until the whole is there, nothing of it needs to outlive a kill. */
    private static final List<String> UNSAFE = List.of("--innodb-flush-log-at-trx-commit=0");

    /** Reads, fills or changes the database. */
    public interface Work {
        void on(ServerPrograms programs) throws IOException, InterruptedException;
    }

    private OfflineDatabase() {}

    /** The one of a data folder that this process has for itself. */
    public static void current(DataDirectory directory, Work work) throws IOException, InterruptedException {
        Path folder = directory.privateFolder("mariadb");
        var program = new MariaDbProgram(folder);
        program.unpack();
        Path data = new FolderSwap(directory).current();
        run(
                new ServerRun.Place(program, folder, data, ServerAccounts.of(directory), List.of()),
                ServerRun.freePort(),
                work);
    }

    /** @param folder where {@link FolderSwap} builds; an empty database is laid down in it first */
    public static void empty(DataDirectory directory, Path folder, Work work) throws IOException, InterruptedException {
        var program = new MariaDbProgram(directory.privateFolder("mariadb"));
        program.unpack();
        Path data = folder.resolve(FolderSwap.DATABASE);
        program.install(data);
        run(
                new ServerRun.Place(program, folder, data, ServerAccounts.of(directory), UNSAFE),
                ServerRun.freePort(),
                work);
    }

    /** @param original whose server is not running */
    static void copy(ServerRun.Place original, Path folder, int port, Work work)
            throws IOException, InterruptedException {
        Path data = folder.resolve(FolderSwap.DATABASE);
        Trees.copy(original.data(), data);
        run(new ServerRun.Place(original.program(), folder, data, original.accounts(), UNSAFE), port, work);
    }

    private static void run(ServerRun.Place place, int port, Work work) throws IOException, InterruptedException {
        try (var server = ServerRun.start(place, port)) {
            work.on(new ServerPrograms(place.program(), place.accounts().owner(port), port));
            server.endWhole();
        }
    }
}
