package org.nishang.platform.time;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * How long the machine has been running, asleep or not, since which of its starts: a time that nobody can set, and that
 * outlasts the portal. Where the system does not tell, it is the portal's own running.
 *
 * @param start names one start of one machine
 */
public record MachineRun(String start, Duration running) {

    private static final Path START = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path RUNNING = Path.of("/proc/uptime");
    private static final UUID THIS_PROCESS = UUID.randomUUID();

    public static MachineRun read() {
        try {
            String seconds = Files.readString(RUNNING).strip().split(" ")[0];
            return new MachineRun(
                    Files.readString(START).strip(),
                    Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValueExact()));
        } catch (IOException notLinux) {
            return new MachineRun(THIS_PROCESS.toString(), Duration.ofNanos(System.nanoTime()));
        }
    }
}
