package org.nishang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.upkeep.RestoreWitness;

/** A restore by an operator's own tools is told to everybody who has to know, as one by the portal's command is. */
class AuditRestoredTest {

    @TempDir
    private Path folder;

    @Test
    void everyWitnessHearsOfIt() {
        var told = new ArrayList<String>();
        var directory = new DataDirectory(folder.resolve("data"));
        List<RestoreWitness> witnesses = List.of(from -> told.add("log " + from), from -> told.add("notices " + from));
        var command = new AuditRestored(witnesses, directory);
        refuses("platform.restore.running", () -> command.run(List.of("--from", "monday")));

        directory.lock();
        command.run(List.of("--from", "monday"));

        assertThat(told).containsExactly("log monday", "notices monday");
    }
}
