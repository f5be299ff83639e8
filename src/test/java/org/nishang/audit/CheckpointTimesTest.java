package org.nishang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The log is signed at the start, at the end, and in between as soon as there is enough or it has waited enough. */
@PortalTest
class CheckpointTimesTest {

    @TempDir
    Path folder;

    private final MariaDbServer server;
    private final MovableClock clock;
    private TamperedLog log;
    private CheckpointTimes times;

    @Autowired
    CheckpointTimesTest(MariaDbServer server, MovableClock clock) {
        this.server = server;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        log = new TamperedLog(server, folder, clock);
        times = new CheckpointTimes(log.checkpoints(), clock);
        times.run(new DefaultApplicationArguments());
    }

    @AfterEach
    void end() {
        log.close();
        clock.reset();
    }

    @Test
    void theStartAndTheEndAreSigned() {
        log.record(1);
        assertThat(log.lines()).hasSize(1);

        times.end();

        assertThat(log.lines()).hasSize(2);
        assertThat(log.sound()).contains(1L);
    }

    @Test
    void oneEntryIsSignedWhenItHasWaitedLongEnough() {
        log.record(1);
        clock.move(CheckpointTimes.LONGEST.minus(Duration.ofMinutes(1)));
        times.look();
        assertThat(log.lines()).hasSize(1);

        clock.move(Duration.ofMinutes(1));
        times.look();

        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void manyEntriesAreSignedAtOnce() {
        log.record((int) CheckpointTimes.MANY - 1);
        times.look();
        assertThat(log.lines()).hasSize(1);

        log.record(1);
        times.look();

        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void aLogThatDoesNotGrowIsNotSignedAgain() {
        clock.move(Duration.ofDays(3));
        times.look();
        times.end();

        assertThat(log.lines()).hasSize(1);
    }
}
