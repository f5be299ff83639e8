package org.nishang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what people do by hand on the way through a job, in all browsers that take part: each press of the pointer and
 * each Enter is a click. Typing is not counted. Steps have names; a job that grows longer gets more of them.
 */
public final class Clicks {

    private static final Path KEPT = Path.of("target/journeys/clicks.txt");

    private static final String LISTEN = """
            for (const [kind, counts] of [['pointerdown', () => true], ['keydown', e => e.key === 'Enter']])
                addEventListener(kind, e => e.isTrusted && counts(e) && countClick(), true);""";

    private final String job;
    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private String step = "";

    public Clicks(String job) {
        this.job = job;
    }

    /** Counts on a page from now on. */
    public Page of(Page page) {
        page.exposeBinding("countClick", (source, nothing) -> steps.merge(step, 1, Integer::sum));
        page.addInitScript(LISTEN);
        return page;
    }

    /** @param name of a new step, or of one that goes on */
    public void step(String name) {
        step = name;
        steps.putIfAbsent(name, 0);
    }

    int of(String step) {
        return steps.getOrDefault(step, 0);
    }

    /** Prints what was counted. */
    public void atMost(int most) {
        int all = steps.values().stream().mapToInt(Integer::intValue).sum();
        String said = "%s: %d clicks of at most %d, %s%n".formatted(job, all, most, steps);
        System.out.print(said);
        keep(said);
        assertThat(all).as(said).isLessThanOrEqualTo(most);
    }

    private static void keep(String line) {
        try {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
