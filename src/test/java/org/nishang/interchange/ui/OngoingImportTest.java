package org.nishang.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.interchange.ReceivedFile;

class OngoingImportTest {

    private final OngoingImport ongoing = new OngoingImport();

    @Test
    void theFileBeforeDoesNotStandForOneThatWasLost(@TempDir Path folder) throws IOException {
        var before = new ReceivedFile(Files.createFile(folder.resolve("before")), "before.xlsx", "");
        var why = new IOException("No space left on device");
        ongoing.receive(before);

        ongoing.lose(why);

        assertThat(ongoing.file()).isEmpty();
        assertThat(ongoing.loss()).contains(why);
        assertThat(before.path()).doesNotExist();

        ongoing.receive(before);
        assertThat(ongoing.loss()).isEmpty();
    }
}
