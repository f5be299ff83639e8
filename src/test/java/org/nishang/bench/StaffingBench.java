package org.nishang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.list.StaffingSort;
import org.nishang.testing.As;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the staffing screens ask, on a whole region of 1,600 enterprises, 100,000 employees and 200,000 certificates, or
 * a multiple of it. <em>fresh</em> is asked right after a fact has changed (a headcount, a certificate, an employment
 * in turn), <em>again</em> without any change since; CPU is that of the portal and of the database.
 *
 * <p>Arguments: the multiple (1), a folder to keep the data in for the next run ({@code target/bench-staffing-N}, which
 * is removed at the end).
 */
public final class StaffingBench {

    private static final int ROUNDS = 15;

    private final JdbcClient jdbc;
    private final Path serverStat;

    private StaffingBench(LargeRegion region) {
        this.jdbc = region.context().getBean(JdbcClient.class);
        this.serverStat = region.serverStat();
    }

    public static void main(String[] arguments) throws Exception {
        LargeRegion.run("staffing", arguments, region -> new StaffingBench(region).run(region.context()));
        System.exit(0);
    }

    private void run(ApplicationContext context) throws Exception {
        var today = LocalDate.now(context.getBean(Clock.class));
        var overview = context.getBean(StaffingOverview.class);
        var forecast = context.getBean(StaffingForecast.class);
        var totals = context.getBean(Totals.class);
        var lastYear = today.minusYears(1);
        var list = StaffingQuery.on(today);
        var office = Scope.ofRegion("330481");

        measureOnce("first question after the start", () -> overview.rows(today, null, ""));
        measure("first page", Scope.ALL, () -> overview.page(list, StaffingSort.SHORTFALL, false, 0, 50));
        measure("first page with its count and figures", Scope.ALL, () -> {
            overview.summary(list.inAnyState());
            overview.count(list);
            return overview.page(list, StaffingSort.SHORTFALL, false, 0, 50);
        });
        var asOfLastYear = StaffingQuery.on(lastYear);
        measure(
                "first page as of last year",
                Scope.ALL,
                () -> overview.page(asOfLastYear, StaffingSort.SHORTFALL, false, 0, 50));
        var asKnownLastYear = new StaffingQuery(lastYear, lastYear, "", null, null, null, null, "");
        measure(
                "first page as known on last year",
                Scope.ALL,
                () -> overview.page(asKnownLastYear, StaffingSort.SHORTFALL, false, 0, 50));
        measure(
                "first page by the day of falling short",
                Scope.ALL,
                () -> overview.page(list, StaffingSort.SHORT_ON, false, 0, 50));
        measure("whole list", Scope.ALL, () -> overview.rows(today, null, ""));
        measure("whole list as of last year", Scope.ALL, () -> overview.rows(lastYear, null, ""));
        measure("whole list as known on last year", Scope.ALL, () -> overview.rows(lastYear, lastYear, ""));
        measure("forecast", Scope.ALL, () -> forecast.shortages("", today, today.plusYears(1)));
        measure("district list", office, () -> overview.rows(today, null, ""));
        measure("district forecast", office, () -> forecast.shortages("", today, today.plusYears(1)));
        measure("all totals", Scope.ALL, () -> totals.sheet(TotalsQuery.yearOf(today)));
        measure(
                "all totals of a district and role",
                Scope.ALL,
                () -> totals.sheet(new TotalsQuery(lastYear, today, today, null, "330481", TrainingRole.AUDITOR)));
        var enterprise = As.administrator(Scope.ALL)
                .call(() -> overview.rows(today, null, "").getFirst().enterprise());
        var contact = new Scope(false, java.util.List.of(), Set.of(enterprise));
        measure("one enterprise's row", contact, () -> overview.page(list, StaffingSort.SHORTFALL, false, 0, 50));
    }

    private void measure(String name, Scope scope, Callable<?> question) throws IOException {
        var as = As.administrator(scope);
        long[] fresh = new long[ROUNDS];
        long[] again = new long[ROUNDS];
        double cpu = 0;
        for (int i = -5; i < ROUNDS; i++) {
            change(i + 5);
            double before = cpuMillis();
            long first = nanos(as, question);
            double after = cpuMillis();
            long second = nanos(as, question);
            if (i >= 0) {
                fresh[i] = first;
                again[i] = second;
                cpu += after - before;
            }
        }
        System.out.printf(Locale.ROOT, "staffing %s fresh: %.1f ms%n", name, median(fresh));
        System.out.printf(Locale.ROOT, "staffing %s fresh cpu: %.0f ms%n", name, cpu / ROUNDS);
        System.out.printf(Locale.ROOT, "staffing %s again: %.2f ms%n", name, median(again));
    }

    private void measureOnce(String name, Callable<?> question) {
        double millis = nanos(As.administrator(Scope.ALL), question) / 1e6;
        System.out.printf(Locale.ROOT, "staffing %s: %.0f ms%n", name, millis);
    }

    /** One fact of some enterprise, as a person would change it. */
    private void change(int round) {
        switch (round % 3) {
            case 0 ->
                jdbc.sql(
                                "update headcount_declaration set headcount = headcount + 1 where enterprise_id = (select enterprise_id from enterprise order by uscc limit 1 offset ?)")
                        .param(20 + round)
                        .update();
            case 1 ->
                jdbc.sql("update certificate set version = version + 1 order by number limit 1")
                        .update();
            default ->
                jdbc.sql(
                                "update employment set version = version + 1 where enterprise_id = (select enterprise_id from enterprise order by uscc limit 1 offset ?) limit 1")
                        .param(20 + round)
                        .update();
        }
    }

    private static long nanos(As as, Callable<?> question) {
        long begun = System.nanoTime();
        as.call(question);
        return System.nanoTime() - begun;
    }

    private static double median(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e6;
    }

    private double cpuMillis() throws IOException {
        String[] fields =
                Files.readString(serverStat).replaceFirst("^.*\\) ", "").split(" ");
        double database = 10.0 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return database + system.getProcessCpuTime() / 1e6;
    }
}
