package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nishang.started.StartedPortal;

/**
 * {@code bin/bench start}: from the command to the first health answer "UP", by {@code bin/run --demo} on a built
 * checkout. First start: an empty data folder (unpacks the database server, lays down an empty database, migrates,
 * loads courses and demo region). Second start: the same folder again; the median of three.
 */
public final class StartBench {

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("nishang-bench");
        System.out.printf("start first: %.1f s%n", seconds(data));
        var again = new double[3];
        for (int i = 0; i < again.length; i++) {
            again[i] = seconds(data);
        }
        System.out.printf("start second: %.1f s%n", Figures.median(again));
    }

    private static double seconds(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var portal = StartedPortal.byCommand(data)) {
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
