package org.nishang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Trees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server whose program comes out of a jar and whose data is kept in the data folder. It listens on the
 * loopback interface only, with two accounts of its own and their random passwords in files that only their owner
 * reads. A server that dies while the portal runs is started again on the same port, so that the pool finds it; one
 * left over from a killed portal is ended first.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);

    /** A server that dies more often than this within ten minutes is given up. */
    private static final int RESTARTS = 5;

    private final DataDirectory directory;
    private final Path folder;
    private final ServerRun.Place place;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> givenUp = new CompletableFuture<>();
    private final Deque<Long> restarts = new ArrayDeque<>();
    private @Nullable ServerRun run;
    private boolean closing;

    private MariaDbServer(DataDirectory directory, List<String> settings) {
        this.directory = directory;
        this.folder = directory.privateFolder("mariadb");
        this.place = new ServerRun.Place(
                new MariaDbProgram(folder),
                folder,
                new FolderSwap(directory).current(),
                ServerAccounts.of(directory),
                settings);
    }

    /**
     * Starts the server beside the caller's own start; {@link #port} waits for it. What an interrupted restore or
     * upgrade left is finished or removed before this returns, so that whoever reads the folder then reads all of it.
     */
    public static MariaDbServer launch(DataDirectory directory, String... settings) {
        var server = new MariaDbServer(directory, List.of(settings));
        settle(directory);
        Thread.ofPlatform().name("mariadb-start").start(() -> {
            try {
                server.port.complete(server.start());
            } catch (Throwable e) {
                server.port.completeExceptionally(e);
            }
        });
        return server;
    }

    /** Ends servers of killed portals, and finishes or removes what an interrupted restore or upgrade left. */
    public static void settle(DataDirectory directory) {
        try {
            new MariaDbProgram(directory.privateFolder("mariadb")).endOrphans();
        } catch (IOException e) {
            throw new StartRefused("The database program cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new FolderSwap(directory).settle();
    }

    /** The server of a portal that is running on the same data folder; closing it does nothing. */
    public static MariaDbServer ofRunningPortal(DataDirectory directory) {
        var server = new MariaDbServer(directory, List.of());
        try {
            server.port.complete(Integer.valueOf(Files.readString(server.folder.resolve("server.port"))));
        } catch (IOException | NumberFormatException e) {
            throw new StartRefused("The portal on this data folder is still starting: " + directory.root());
        }
        return server;
    }

    /** Where the started server answers; waits until it does. */
    public String url() {
        return owner().url();
    }

    private int port() {
        try {
            return port.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** Who may do everything with the portal's tables. */
    public DatabaseAccount owner() {
        return place.accounts().owner(port());
    }

    /** Who reads and writes them. */
    public DatabaseAccount portal() {
        return place.accounts().portal(port());
    }

    /** Dump and load for this server. */
    public ServerPrograms programs() {
        return new ServerPrograms(place.program(), owner(), port());
    }

    /** Bytes of everything in the database, as they lie on the disk. */
    public long size() throws IOException {
        return Trees.size(place.data());
    }

    /** What to do when the server has died too often. */
    public void onGivenUp(Runnable last) {
        givenUp.thenRun(last);
    }

    private int start() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("server.port"));
        place.program().unpack();
        place.program().install(place.data());
        int free = ServerRun.freePort();
        launch(free);
        Files.writeString(folder.resolve("server.port"), String.valueOf(free));
        return free;
    }

    private void launch(int free) throws IOException, InterruptedException {
        ServerRun started;
        synchronized (this) {
            if (closing) {
                return;
            }
            started = ServerRun.begin(place, free);
            run = started;
        }
        started.awaitAnswer(place);
        started.onExit(() -> died(started));
    }

    /** The server ended by itself, by a kill or for want of memory: start it again. */
    private void died(ServerRun ended) {
        long now = System.nanoTime();
        synchronized (this) {
            if (closing || run != ended) {
                return;
            }
            restarts.addLast(now);
            restarts.removeIf(then -> now - then > TimeUnit.MINUTES.toNanos(10));
        }
        try {
            if (restarts.size() > RESTARTS) {
                throw new StartRefused("it has died " + RESTARTS + " times in ten minutes");
            }
            LOG.warn("The database server died; starting it again.");
            launch(ended.port());
            LOG.warn("The database server is back.");
        } catch (IOException | StartRefused e) {
            LOG.error("The database server cannot be started again", e);
            givenUp.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Changes a copy of the database, which answers in the place of this server meanwhile. The server is stopped then
     * until {@link #goOn}.
     *
     * @param beside where {@link FolderSwap} builds
     */
    public void changeCopy(Path beside, OfflineDatabase.Work change) throws IOException, InterruptedException {
        int same = port();
        stop();
        OfflineDatabase.copy(place, beside, same, change);
    }

    /** Starts again on what is now in the place of the database. */
    public void goOn() throws IOException, InterruptedException {
        launch(port());
    }

    private void stop() {
        ServerRun running;
        synchronized (this) {
            running = run;
            run = null;
        }
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        stop();
    }
}
