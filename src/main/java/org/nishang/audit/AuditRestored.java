package org.nishang.audit;

import java.util.List;
import java.util.Set;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.Terminal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.upkeep.RestoreWitness;
import org.springframework.stereotype.Component;

/** {@code bin/admin audit restored}: says that a database of one's own was restored by its own tools. */
@Component
class AuditRestored implements AdminCommand {

    private static final String FROM = "--from";

    private final List<RestoreWitness> witnesses;
    private final DataDirectory directory;

    AuditRestored(List<RestoreWitness> witnesses, DataDirectory directory) {
        this.witnesses = witnesses;
        this.directory = directory;
    }

    @Override
    public String words() {
        return "audit restored";
    }

    @Override
    public String usage() {
        return "--from WORDS   (after a restore by the tools of your own database; the portal must not be running)";
    }

    @Override
    public void run(List<String> arguments) {
        String from = CommandOptions.parse(arguments, Set.of(FROM), Set.of()).required(FROM);
        if (!directory.isOurs()) {
            throw new Refusal("platform.restore.running");
        }
        witnesses.forEach(witness -> witness.restored(from));
        Terminal.say("audit log: the restore is recorded and signed");
    }
}
