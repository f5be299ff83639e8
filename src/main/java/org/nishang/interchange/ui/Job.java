package org.nishang.interchange.ui;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.interchange.ImportProgress;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Long work in a thread of its own, so that the screen can show how far it is. */
final class Job<T> {

    private final ImportProgress progress = new ImportProgress();
    private volatile @Nullable T result;
    private volatile @Nullable RuntimeException failure;
    private Runnable afterwards = () -> {};

    private Job() {}

    /** Starts the work as whoever is signed in now. */
    static <T> Job<T> start(Function<ImportProgress, T> work) {
        var job = new Job<T>();
        Thread.ofPlatform().name("import").daemon().start(new DelegatingSecurityContextRunnable(() -> job.run(work)));
        return job;
    }

    private void run(Function<ImportProgress, T> work) {
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

    Optional<T> result() {
        return Optional.ofNullable(result);
    }

    /** Why there is no result. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
