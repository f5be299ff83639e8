package org.nishang.interchange.ui;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.interchange.ImportProgress;
import org.nishang.interchange.ImportResult;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A file on its way, in a thread of its own, so that the screen can show how far it is. */
final class ImportJob {

    private final ImportProgress progress = new ImportProgress();
    private volatile @Nullable ImportResult result;
    private volatile @Nullable RuntimeException failure;
    private Runnable afterwards = () -> {};

    private ImportJob() {}

    /** Starts the work as whoever is signed in now. */
    static ImportJob start(Function<ImportProgress, ImportResult> work) {
        var job = new ImportJob();
        Thread.ofPlatform()
                .name("import")
                .daemon()
                .start(new DelegatingSecurityContextRunnable(() -> job.run(work)));
        return job;
    }

    private void run(Function<ImportProgress, ImportResult> work) {
        try {
            result = work.apply(progress);
        } catch (RuntimeException e) {
            failure = e;
        }
        synchronized (this) {
            afterwards.run();
        }
    }

    /** Does something at the end, or now if it is over. */
    synchronized void whenOver(Runnable last) {
        if (isOver()) {
            last.run();
        } else {
            afterwards = last;
        }
    }

    ImportProgress progress() {
        return progress;
    }

    boolean isOver() {
        return result != null || failure != null;
    }

    Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    /** Why there is no result. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
