package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbProgramTest {

    /** Two portals that prepared their databases at once ended each other: both used the machine's folder. */
    @Test
    void whateverItRunsHasAFolderOfItsOwnForTemporaryFiles(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("program-11.4.5"));
        Path log = data.resolve("log");

        new MariaDbProgram(data).run(List.of("/usr/bin/env"), log).waitFor();

        assertThat(Files.readAllLines(log)).contains("TMPDIR=" + data.resolve("tmp"));
        assertThat(data.resolve("tmp")).isDirectory();
    }
}
