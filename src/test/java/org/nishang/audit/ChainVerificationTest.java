package org.nishang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody changes who may write the database, or the file of checkpoints, is found and named. */
@PortalTest
class ChainVerificationTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final MariaDbServer server;
    private final Clock clock;
    private TamperedLog log;

    @Autowired
    ChainVerificationTest(MariaDbServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        log = new TamperedLog(server, folder, clock).grow(6);
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void anUntouchedLogIsSoundUpToItsLastCheckpoint() {
        log.record(3);

        var report = log.verify();

        assertThat(report.holds()).isTrue();
        assertThat(report.examined()).isEqualTo(63);
        assertThat(report.checkpoints()).isEqualTo(6);
        assertThat(report.sound()).get().extracting(Checkpoint::seq).isEqualTo(60L);
    }

    @Test
    void aLogWithoutEntriesAndOneFromBeforeThereWereCheckpointsHold() throws IOException {
        log.close();
        try (var empty = new TamperedLog(server, elsewhere, clock)) {
            assertThat(empty.verify().holds()).isTrue();
            empty.checkpoints().write();
            assertThat(empty.verify().holds()).isTrue();
        }
        Files.delete(elsewhere.resolve("audit").resolve(CheckpointFile.NAME));
        log = new TamperedLog(server, elsewhere, clock);
        log.record(7);

        assertThat(log.verify().holds()).isTrue();
        assertThat(log.sound()).isEmpty();
    }

    @Test
    void manyPagesAreRead() {
        log.record(10_100);

        assertThat(log.verify().examined()).isEqualTo(10_160);
        assertThat(log.verify().holds()).isTrue();
    }

    @Test
    void entriesCutInTheMiddle() {
        log.cut(33, 37);

        assertThat(log.found()).containsExactly("MISSING 33–37");
        assertThat(log.sound()).contains(30L);
    }

    @Test
    void entriesCutInTheMiddleWithTheCheckpointThatAttestsOneOfThem() {
        log.cut(28, 32);

        assertThat(log.found()).containsExactly("MISSING 28–32");
        assertThat(log.sound()).contains(20L);
    }

    @Test
    void entriesCutAtTheStart() {
        log.cut(1, 5);

        assertThat(log.found()).containsExactly("MISSING 1–5");
        assertThat(log.sound()).isEmpty();
    }

    @Test
    void entriesCutAtTheEnd() {
        log.cut(56, 60);

        assertThat(log.found()).containsExactly("MISSING 56–60");
        assertThat(log.sound()).contains(50L);
    }

    @Test
    void entriesCutAtTheEndWithTheHeadSetBack() {
        log.cut(56, 60);
        log.computeAnew();

        assertThat(log.found()).containsExactly("MISSING 56–60");
        assertThat(log.sound()).contains(50L);
    }

    @Test
    void entriesCutAtTheEndAndOthersInTheirPlace() {
        log.cut(56, 60);
        log.computeAnew();
        log.record(9);

        assertThat(log.found()).containsExactly("REWRITTEN 51–64");
        assertThat(log.sound()).contains(50L);
    }

    @Test
    void entriesCutInTheMiddleAndTheChainComputedAnew() {
        log.cut(33, 37);
        log.computeAnew();

        assertThat(log.found()).containsExactly("REWRITTEN 31–55", "MISSING 56–60");
        assertThat(log.sound()).contains(30L);
    }

    @Test
    void entriesCutAtTheStartAndTheChainComputedAnew() {
        log.cut(1, 5);
        log.computeAnew();

        assertThat(log.found()).containsExactly("REWRITTEN 1–55", "MISSING 56–60");
        assertThat(log.sound()).isEmpty();
    }

    @Test
    void aRenamedActor() {
        log.renameActor(47);

        assertThat(log.found()).containsExactly("CHANGED 47");
        assertThat(log.sound()).contains(40L);
    }

    @Test
    void aRenamedActorAndTheChainComputedAnew() {
        log.renameActor(47);
        log.computeAnew();

        assertThat(log.found()).containsExactly("REWRITTEN 41–60");
        assertThat(log.sound()).contains(40L);
    }

    @Test
    void oneEntryComputedAnewAndNoneAfterIt() {
        var entry = log.entries.at(47).orElseThrow();
        var forged = LogEntry.after(
                new LogHead(46, entry.previousHash()), entry.at(), "bob", entry.event(), entry.subject(), "");
        log.jdbc
                .sql("update audit_entry set actor = 'bob', detail = '', hash = ? where seq = 47")
                .param(forged.hash())
                .update();

        assertThat(log.found()).containsExactly("UNCHAINED 48");
        assertThat(log.sound()).contains(40L);
    }

    @Test
    void aHeadThatIsNotWhereTheLogEnds() {
        log.jdbc.sql("update audit_head set seq = 58").update();
        assertThat(log.found()).contains("HEAD 58");

        log.jdbc.sql("update audit_head set seq = 60, hash = repeat('a', 64)").update();
        assertThat(log.found()).containsExactly("HEAD 60");
    }

    @Test
    void theNextCheckpointDoesNotHideWhatWasRewritten() {
        log.renameActor(47);
        log.computeAnew();
        log.checkpoints().write();
        log.grow(1);

        assertThat(log.found()).containsExactly("REWRITTEN 41–60");
        assertThat(log.checkpoints().last()).get().extracting(Checkpoint::kind).isEqualTo(CheckpointKind.GROWN);
        assertThat(log.lines().get(6)).contains("BROKEN");
    }

    @Test
    void aLineOfTheCheckpointsThatWasTakenOut() {
        var lines = new ArrayList<>(log.lines());
        lines.remove(2);
        log.lines(lines);

        assertThat(log.found()).containsExactly("LOST 3");
    }

    @Test
    void aLineOfTheCheckpointsThatWasChanged() {
        var lines = new ArrayList<>(log.lines());
        lines.set(2, lines.get(2).replace("\"seq\":30", "\"seq\":29"));
        log.lines(lines);

        assertThat(log.found()).containsExactly("FORGED 3");
    }

    @Test
    void checkpointsThatWereCutAtTheEndShowAlsoWhenOthersFollow() {
        log.lines(log.lines().subList(0, 4));
        assertThat(log.found()).containsExactly("LOST 5–6");

        log.grow(1);
        assertThat(log.found()).containsExactly("LOST 5–6");
    }

    @Test
    void theWholeFileOfCheckpointsThatIsGone() throws IOException {
        Files.delete(log.file.path());

        assertThat(log.found()).containsExactly("LOST 1–6");
    }

    @Test
    void whoHoldsTheKeyIsFoundByACheckpointThatWasKeptElsewhere() throws IOException {
        Path kept =
                Files.write(elsewhere.resolve("kept.jsonl"), List.of(log.lines().get(4)));
        log.renameActor(12);
        log.computeAnew();
        log.jdbc.sql("delete from audit_checkpoint").update();
        Files.delete(log.file.path());
        log.checkpoints().write();

        assertThat(log.found()).isEmpty();
        assertThat(log.found(kept)).containsExactly("UNKNOWN 5", "REWRITTEN 1–60");
    }

    @Test
    void aKeptCheckpointThatIsAmongThoseOfTheFolderChangesNothing() throws IOException {
        Path kept =
                Files.write(elsewhere.resolve("kept.jsonl"), List.of(log.lines().get(4)));

        assertThat(log.found(kept)).isEmpty();
    }

    @Test
    void aLineThatAPowerCutEndedIsNone() throws IOException {
        Files.writeString(log.file.path(), "{\"line\":7,\"ki", java.nio.file.StandardOpenOption.APPEND);
        log.grow(2);

        assertThat(log.found()).isEmpty();
        assertThat(log.verify().checkpoints()).isEqualTo(8);
    }

    @Test
    void theCopyFollowsAndShowsWhatWasForgedHere() throws IOException {
        log.close();
        Path second = Files.createDirectory(elsewhere.resolve("second"));
        log = new TamperedLog(server, elsewhere.resolve("data"), clock, second.toString()).grow(3);
        Path copy = second.resolve("checkpoints-" + new CheckpointKey(log.folder).published() + ".jsonl");
        assertThat(copy).hasSameTextualContentAs(log.file.path());

        log.cut(23, 30);
        log.computeAnew();
        log.jdbc.sql("delete from audit_checkpoint where line = 3").update();
        log.lines(log.lines().subList(0, 2));
        log.checkpoints().write();

        assertThat(log.found()).contains("UNKNOWN 3", "MISSING 23–30");
    }

    @Test
    void anOlderBackupIsNoAlarmAndStaysToBeSeen() {
        log.record(4);
        var backup = log.backup();
        log.grow(2);

        log.restore(backup);
        log.grow(1);

        var report = log.verify();
        assertThat(report.holds()).isTrue();
        assertThat(report.sound()).get().extracting(Checkpoint::seq).isEqualTo(75L);
        assertThat(report.restored()).singleElement().satisfies(restored -> {
            assertThat(restored.note()).isEqualTo("backup.zip");
            assertThat(restored.seq()).isEqualTo(65);
            assertThat(restored.keeps()).isEqualTo(60);
        });
    }

    @Test
    void anOlderBackupThatNobodySaidIsAnAlarm() {
        var backup = log.backup();
        log.grow(2);

        log.putBack(backup);

        assertThat(log.found()).containsExactly("MISSING 61–80");
    }

    @Test
    void aBackupOnAnotherMachineBeginsAnew() {
        var backup = log.backup();
        log.close();
        log = new TamperedLog(server, elsewhere, clock);

        log.restore(backup);
        log.grow(1);

        assertThat(log.verify().holds()).isTrue();
        assertThat(log.sound()).contains(71L);
    }

    @Test
    void whatWasChangedBeforeARestoreOrAfterItIsFound() {
        var backup = log.backup();
        log.grow(2);
        log.restore(backup);
        log.grow(2);

        log.renameActor(75);
        log.renameActor(15);
        log.computeAnew();

        assertThat(log.found()).containsExactly("REWRITTEN 11–81");
    }

    @Test
    void aDoctoredBackupSaysFromWhereItIsAnotherLog() {
        log.renameActor(15);
        log.computeAnew();
        var doctored = log.backup();

        log.restore(doctored);

        assertThat(log.verify().restored()).extracting(Checkpoint::keeps).containsExactly(10L);
    }
}
