package org.nishang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.nishang.started.StartedPortal;

/** A portal that is killed and comes back by itself, while others go on with what they do. */
final class Power {

    private CompletableFuture<StartedPortal> portal;
    private int portalKills;
    private int databaseKills;

    Power(StartedPortal portal) {
        this.portal = CompletableFuture.completedFuture(portal);
    }

    /** The portal, once it is back. */
    StartedPortal portal() {
        return portal.join();
    }

    /** Whether it can be reached now. */
    boolean isOn() {
        return portal.isDone();
    }

    void killPortal() throws InterruptedException {
        var dead = portal();
        dead.kill();
        portalKills++;
        portal = CompletableFuture.supplyAsync(() -> again(dead));
    }

    void killDatabase() throws IOException {
        var server = portal().databaseServer();
        server.destroyForcibly();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        databaseKills++;
    }

    int portalKills() {
        return portalKills;
    }

    int databaseKills() {
        return databaseKills;
    }

    void off() throws InterruptedException {
        portal().close();
    }

    private static StartedPortal again(StartedPortal dead) {
        try {
            return dead.again();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
