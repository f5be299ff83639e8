package org.nishang.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportProgress;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.ReceivedFile;
import org.nishang.interchange.RegisterImports;

/** Files read into registers as the screen of imports does it, and measured. */
record MeasuredFiles(RegisterImports imports) {

    /** @throws IllegalStateException unless every row is right */
    void read(String bench, String register, Path file, ImportMode mode, int rows) {
        var received = new ReceivedFile(file, file.getFileName().toString(), "0".repeat(64));
        Measured.rows("%s %s %s".formatted(bench, register, mode.name().toLowerCase(Locale.ROOT)), rows, () -> {
            ImportResult result =
                    imports.run(register, received, mode, OnError.ABORT, new ImportProgress(), Locale.CHINESE);
            if (result.failed() > 0 || result.rows() != rows) {
                throw new IllegalStateException(result.toString());
            }
        });
    }
}
