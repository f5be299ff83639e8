package org.nishang.started;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the packaged portal on a data folder, and what it said. */
record PackedCommand(int code, String text) {

    static PackedCommand run(Path data, String... arguments) throws IOException, InterruptedException {
        var process = start(data, arguments);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        return new PackedCommand(process.waitFor(), text);
    }

    static Process start(Path data, String... arguments) throws IOException {
        var command = new ArrayList<>(StartedPortal.jar());
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
