package org.nishang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/** Work on many rows within this process, whose child is the database: how fast, and how much of the machine. */
final class Measured {

    private static final double MEGABYTE = 1048576.0;

    private Measured() {}

    /** Does it once and prints rows a second, the time of both processors in ms, and the most heap that was used. */
    static void rows(String name, int rows, Runnable work) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long own = ownCpu();
        long server = serverCpu();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %.0f rows/s%n", name, rows / seconds);
        System.out.printf("%s cpu portal: %d ms%n", name, ownCpu() - own);
        System.out.printf("%s cpu database: %d ms%n", name, serverCpu() - server);
        System.out.printf("%s peak heap: %.0f MB%n", name, peak() / MEGABYTE);
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static long serverCpu() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
