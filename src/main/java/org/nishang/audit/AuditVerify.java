package org.nishang.audit;

import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.platform.command.AdminCommand;
import org.springframework.stereotype.Component;

/** {@code bin/admin audit verify}. */
@Component
class AuditVerify implements AdminCommand {

    private final AuditLog log;

    AuditVerify(AuditLog log) {
        this.log = log;
    }

    @Override
    public String words() {
        return "audit verify";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public void run(List<String> arguments) {
        log.firstBroken().ifPresent(seq -> {
            throw new Refusal("audit.chain-broken", seq);
        });
        System.out.println("audit log: the chain holds");
    }
}
