package org.nishang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nishang.journey.AnswerKey;

/** One exam of {@link KillsBench}: who answers what in which tab, and what dies when, comes from the seed. */
final class KilledExam {

    private static final String COURSE = "C12";
    private static final int QUESTIONS = 40;
    private static final int ACTS = 96;
    private static final int PORTAL_KILLS = 12;
    private static final int DATABASE_KILLS = 4;
    private static final int LEAVES = 4;
    private static final double DISTURBED = 1 / 3.0;

    private final Power power;
    private final Browser browser;
    private final AnswerKey key;
    private final String learner;
    private final long seed;
    private final Random random;
    private final Map<Integer, List<String>> last = new TreeMap<>();
    private final Map<Integer, Boolean> rightly = new HashMap<>();
    private final Sight sight = new Sight();

    KilledExam(Power power, Browser browser, AnswerKey key, String learner, long seed) {
        this.power = power;
        this.browser = browser;
        this.key = key;
        this.learner = learner;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** @return whether every last answer is in the database */
    boolean sit() throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        int portalKills = power.portalKills();
        int databaseKills = power.databaseKills();
        int port = URI.create(power.portal().address("/")).getPort();
        try (var line = new FaultyLine(port, seed);
                var profile = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(line.address(""))
                        .setLocale("zh-CN"))) {
            var tabs = tabs(profile);
            line.disturb(DISTURBED);
            write(tabs);
            var attempt = new StoredAttempt(power, tabs.getFirst().attempt());
            tabs.get(random.nextInt(tabs.size())).handIn();
            sight.ends();
            attempt.awaitHandedIn(() -> tabs.getFirst().waitFor(200));
            line.disturb(0);
            return new KillsReport(seed, last, sight, attempt)
                    .print(
                            line.faults(),
                            power.portalKills() - portalKills,
                            power.databaseKills() - databaseKills,
                            (System.nanoTime() - begun) / 1e9);
        }
    }

    private List<ExamTab> tabs(BrowserContext profile) {
        var first = ExamTab.begin(profile, key, learner, COURSE);
        var second = seed % 2 == 1 ? first.byLink(profile, key) : ExamTab.byClick(profile, key, COURSE);
        first.comesToFront();
        sight.begins();
        return seed % 3 == 0 ? List.of(first, second, first.byLink(profile, key)) : List.of(first, second);
    }

    /** Every question once at least, in either tab; a question that comes again gets another answer. */
    private void write(List<ExamTab> tabs) throws IOException, InterruptedException {
        var portalDies = moments(PORTAL_KILLS, Set.of());
        var databaseDies = moments(DATABASE_KILLS, portalDies);
        var leaves = moments(LEAVES, Set.of());
        ExamTab front = tabs.getFirst();
        int act = 0;
        for (int position : questions()) {
            ExamTab tab = tabs.get(random.nextInt(tabs.size()));
            if (tab != front) {
                front.goesBehind();
                tab.comesToFront();
                sight.at(tab.position());
                front = tab;
            }
            sight.at(position);
            last.put(position, tab.answer(position, rightly.merge(position, random.nextBoolean(), (was, n) -> !was)));
            tab.waitFor(random.nextInt(300));
            if (portalDies.contains(act)) {
                power.killPortal();
            } else if (databaseDies.contains(act)) {
                power.killDatabase();
            }
            if (leaves.contains(act)) {
                leave(tab);
            }
            tab.waitFor(power.isOn() ? 300 : 900);
            act++;
        }
    }

    private void leave(ExamTab tab) {
        tab.goesBehind();
        sight.leaves();
        tab.waitFor(5000 + random.nextInt(4000));
        tab.comesToFront();
        sight.returns();
    }

    private List<Integer> questions() {
        var all = new ArrayList<Integer>();
        for (int act = 0; act < ACTS; act++) {
            all.add(act < QUESTIONS ? act + 1 : 1 + random.nextInt(QUESTIONS));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private Set<Integer> moments(int number, Set<Integer> others) {
        var moments = new TreeSet<Integer>();
        while (moments.size() < number) {
            int act = random.nextInt(ACTS);
            if (!others.contains(act)) {
                moments.add(act);
            }
        }
        return moments;
    }
}
