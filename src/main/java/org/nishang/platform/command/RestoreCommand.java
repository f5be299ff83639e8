package org.nishang.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.Terminal;
import org.nishang.platform.Words;
import org.nishang.platform.upkeep.Restoring;

/**
 * {@code bin/admin restore FILE}: puts a backup in the place of what the data folder holds, which is itself kept. Not
 * beside a running portal, and without the portal's own start: what no portal opens can be restored.
 */
final class RestoreCommand implements AdminCommand {

    private final DataDirectory directory;
    private final boolean external;
    private final Clock clock;

    /** @param external whether the database is not the portal's own */
    RestoreCommand(DataDirectory directory, boolean external, Clock clock) {
        this.directory = directory;
        this.external = external;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE   (the portal must not be running)";
    }

    @Override
    public void run(List<String> arguments) {
        Path file = FileArgument.only(arguments);
        if (external) {
            throw new Refusal("platform.backup.no-server");
        }
        if (!directory.isOurs()) {
            throw new Refusal("platform.restore.running");
        }
        try {
            var earlier = new Restoring(directory, clock).restore(file);
            Terminal.say(
                    earlier.isPresent()
                            ? Words.of("platform.restore.done-and-kept", file, earlier.get())
                            : Words.of("platform.restore.done", file));
        } catch (IOException e) {
            throw new Refusal("platform.restore.failed", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
