package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTest {

    /** No process has this number: Linux and macOS give out fewer. */
    private static final long GONE = 99_999_999;

    @TempDir
    Path folder;

    private DataDirectory directory;

    @BeforeEach
    void makesAFolder() {
        directory = new DataDirectory(folder.resolve("data"));
    }

    @Test
    void aFileThatAKilledProcessWroteSomewhereElseIsRemovedByTheNextOne() throws Exception {
        Path file = folder.resolve("backup.zip");
        var killed = new UnfinishedFiles(directory, GONE);
        assertThatThrownBy(() -> killed.write(file, part -> {
                    Files.writeString(part, "personal data");
                    // What a kill leaves: the part and its note.
                    Files.copy(part, folder.resolve("left.part"));
                    Files.createSymbolicLink(killed.folder("").resolve("left.part"), folder.resolve("left.part"));
                    throw new IOException("killed");
                }))
                .hasMessage("killed");
        Path passing = killed.create(".pdf");

        new UnfinishedFiles(directory, GONE - 1);

        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(passing).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void filesOfARunningProcessStay() {
        var running = new UnfinishedFiles(directory);
        Path file = running.create(".pdf");

        new UnfinishedFiles(directory, GONE);

        assertThat(file).exists();
    }

    /** The first process of a container always has the number 1. */
    @Test
    void filesOfAnEarlierProcessOfTheSameNumberDoNot() {
        Path file = new UnfinishedFiles(directory).create(".pdf");

        new UnfinishedFiles(directory);

        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsWrittenIsThereWholeAndLeavesNothingElse() throws Exception {
        Path file = folder.resolve("backup.zip");

        new UnfinishedFiles(directory).write(file, part -> Files.writeString(part, "all of it"));

        assertThat(file).hasContent("all of it");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.part");
    }
}
