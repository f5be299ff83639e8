package org.nishang.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.Terminal;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.platform.upkeep.BackupFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code bin/admin backup FILE}: makes a {@link BackupFile}, beside a running portal or alone. */
@Component
class BackupCommand implements AdminCommand {

    private final DataDirectory directory;
    private final UnfinishedFiles unfinished;
    private final ObjectProvider<MariaDbServer> own;

    BackupCommand(DataDirectory directory, UnfinishedFiles unfinished, ObjectProvider<MariaDbServer> own) {
        this.directory = directory;
        this.unfinished = unfinished;
        this.own = own;
    }

    @Override
    public String words() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public void run(List<String> arguments) {
        Path file = FileArgument.only(arguments);
        if (Files.exists(file)) {
            throw new Refusal("platform.backup.exists", file);
        }
        var server = own.getIfAvailable();
        if (server == null) {
            throw new Refusal("platform.backup.no-server");
        }
        try {
            BackupFile.write(file, directory, unfinished, server.programs());
            Terminal.say("backup " + file + " written, " + Files.size(file) / 1024 + " kB");
        } catch (IOException e) {
            throw new Refusal("platform.backup.unwritable", file, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
