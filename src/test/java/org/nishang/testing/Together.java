package org.nishang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Acts of several people at the same moment, each on a connection of its own. */
public final class Together {

    private Together() {}

    /** @return what each act gave, in the order of the acts */
    public static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (var one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
