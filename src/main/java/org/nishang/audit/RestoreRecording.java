package org.nishang.audit;

import org.nishang.platform.upkeep.RestoreWitness;
import org.springframework.stereotype.Component;

/** A restore stands in the log that it brought back, and in the checkpoints: nothing is given up in silence. */
@Component
class RestoreRecording implements RestoreWitness {

    private final AuditLog log;
    private final Checkpoints checkpoints;

    RestoreRecording(AuditLog log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    @Override
    public void restored(String from) {
        log.record("system", "audit.restored", "", from);
        checkpoints.restored(from);
    }
}
