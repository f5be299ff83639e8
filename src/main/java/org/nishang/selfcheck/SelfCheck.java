package org.nishang.selfcheck;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.check.Finding;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the checks found, and a check now; about the whole portal, so for no office alone. */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_CHECKS + "')")
public class SelfCheck {

    private final Checking checking;
    private final CheckRuns runs;
    private final AuditLog log;
    private final CurrentUser user;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("self-check").factory());

    SelfCheck(Checking checking, CheckRuns runs, AuditLog log, CurrentUser user) {
        this.checking = checking;
        this.runs = runs;
        this.log = log;
        this.user = user;
    }

    /** How many sentences are checked. */
    public int invariants() {
        return checking.size();
    }

    /** The newest runs, the newest first; the first may still go on. */
    public List<CheckRun> runs(int limit) {
        return runs.newest(limit);
    }

    /** What broke an invariant in a run, as far as it was kept. */
    public List<Finding> findings(UUID run, String invariant) {
        return runs.findings(run, invariant);
    }

    /**
     * Begins a check and returns; {@link #runs} tells how far it is.
     *
     * @throws Refusal {@code selfcheck.goes-on} while one is under way
     */
    public UUID start() {
        Optional<UUID> run = checking.begin(user.actor(), null);
        UUID id = run.orElseThrow(() -> new Refusal("selfcheck.goes-on"));
        log.record(user.actor(), "selfcheck.started", id.toString(), "");
        worker.execute(() -> checking.go(id));
        return id;
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
