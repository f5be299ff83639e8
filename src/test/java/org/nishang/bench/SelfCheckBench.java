package org.nishang.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.command.AdminCommand;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the nightly check takes of a large region, and how much room what it checks with needs. */
public final class SelfCheckBench {

    private SelfCheckBench() {}

    public static void main(String[] arguments) throws Exception {
        LargeRegion.run("self-check", arguments, SelfCheckBench::measure);
        System.exit(0);
    }

    private static void measure(LargeRegion region) {
        AdminCommand accept = region.context().getBeansOfType(AdminCommand.class).values().stream()
                .filter(command -> command.words().equals("self-check accept"))
                .findFirst()
                .orElseThrow();
        say("take over", seconds(() -> accept.run(List.of("--reason", "bench"))), "s");
        long[] examined = {0};
        double all = seconds(() -> region.context().getBeansOfType(Invariant.class).values().stream()
                .sorted(Comparator.comparing(Invariant::key))
                .forEach(invariant -> {
                    Outcome[] outcome = new Outcome[1];
                    say(invariant.key(), seconds(() -> outcome[0] = invariant.check()), "s");
                    examined[0] += outcome[0].examined();
                    say(invariant.key() + " found", outcome[0].findings().size(), "findings");
                }));
        say("whole", all, "s");
        say("looked at", examined[0], "rows");
        var jdbc = region.context().getBean(JdbcClient.class);
        jdbc.sql("analyze table row_change").query().listOfRows();
        say(
                "changes",
                jdbc.sql("select count(*) from row_change").query(Long.class).single(),
                "rows");
        say(
                "room of changes",
                jdbc.sql(
                                "select (data_length + index_length) / 1048576 from information_schema.tables where table_schema = database() and table_name = 'row_change'")
                        .query(Double.class)
                        .single(),
                "MB");
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "self-check %s: %.1f %s%n", what, value, unit);
    }
}
