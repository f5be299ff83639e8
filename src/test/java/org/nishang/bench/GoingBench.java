package org.nishang.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nishang.common.SearchText;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.ui.shell.PaletteSource;

/**
 * What the search over everything asks the database for one thing that is typed, on 1,600 enterprises, 100,000 people
 * and 200,000 certificates: all its sources together, median and worst of ten.
 */
public final class GoingBench {

    private static final int TIMES = 10;

    private GoingBench() {}

    public static void main(String[] arguments) throws Exception {
        LargeRegion.run("going", arguments, region -> {
            // The menu's screens need a page and cost nothing.
            var sources = region.context().getBeansOfType(PaletteSource.class).values().stream()
                    .filter(source -> !source.kind().equals("screen"))
                    .toList();
            for (As who : List.of(As.administrator(Scope.ALL), As.administrator(Scope.ofRegion("330482")))) {
                who.run(() -> measure(who.signedIn().scope().everything() ? "region" : "office", sources));
            }
        });
    }

    private static void measure(String name, List<PaletteSource> sources) {
        for (String typed :
                List.of("王", "wang", "wx", "danxm", "zhangw", "qqqq", "平湖", "JFPA2025", "91330482", "1234")) {
            var search = SearchText.of(typed);
            long[] took = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long from = System.nanoTime();
                sources.forEach(source -> source.find(search, Locale.CHINESE));
                took[i] = (System.nanoTime() - from) / 1000;
            }
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "going_%s_%s: %.1f ms (worst %.1f)%n",
                    name,
                    typed,
                    took[TIMES / 2] / 1000.0,
                    took[TIMES - 1] / 1000.0);
        }
    }
}
