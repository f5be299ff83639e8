package org.nishang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;

/** What {@code bin/admin audit verify} says at the terminal. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class AuditVerifyTest {

    @TempDir
    Path folder;

    private final AuditVerify verify;
    private final MariaDbServer server;
    private final ChainWords words;
    private final MessageSource messages;
    private final Clock clock;

    @Autowired
    AuditVerifyTest(AuditVerify verify, MariaDbServer server, ChainWords words, MessageSource messages, Clock clock) {
        this.verify = verify;
        this.server = server;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @Test
    void ofAnUntouchedLogItSaysThatTheChainHoldsAndHowMuchItLookedAt(CapturedOutput terminal) {
        verify.run(List.of());

        assertThat(terminal.getOut()).contains("audit log: the chain holds").containsPattern("\\d+");
        assertThat(terminal.getErr()).doesNotContain("audit");
    }

    @Test
    void ofAChangedOneItNamesTheEntriesAndTheLastSoundCheckpoint(CapturedOutput terminal) {
        try (var log = new TamperedLog(server, folder, clock).grow(3)) {
            log.renameActor(14);
            var command = new AuditVerify(log.verification(), words, messages);

            refuses("audit.chain-broken", () -> command.run(List.of()));

            assertThat(terminal.getErr()).contains("14");
            assertThat(terminal.getOut()).doesNotContain("the chain holds").contains(" 10 ");
        }
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThat(Files.exists(folder.resolve("nothing"))).isFalse();

        refuses(
                "audit.checkpoint-unreadable",
                () -> verify.run(
                        List.of("--checkpoint", folder.resolve("nothing").toString())));
    }
}
