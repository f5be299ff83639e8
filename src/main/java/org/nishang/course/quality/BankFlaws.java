package org.nishang.course.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.course.blueprint.Level;

/**
 * What keeps the items of a course out of its exam: what gives one of them away, and what is wrong with all together.
 */
public final class BankFlaws {

    /** Shares of fewer items than this say nothing. */
    static final int LEAST = 20;

    private static final int MOST_RECALL = 30;
    private static final int LEAST_APPLY = 40;
    private static final int MOST_TRUE_FALSE = 10;
    /** Of 100 single choices; evenly it would be 25. */
    private static final int MOST_AT_ONE_PLACE = 40;

    private final List<Asked> all;
    private final List<Asked> exam;
    private final List<Flaw> found = new ArrayList<>();

    private BankFlaws(Collection<Asked> items) {
        all = List.copyOf(items);
        exam = all.stream().filter(item -> !item.practice()).toList();
    }

    /** @param code of the item in which it is mended; empty = of the bank */
    public record Flaw(String code, String words) {}

    public static List<Flaw> of(Collection<Asked> items) {
        var flaws = new BankFlaws(items);
        flaws.hints();
        flaws.twins();
        flaws.found.addAll(GivenAway.of(flaws.exam));
        flaws.levels();
        flaws.trueFalse();
        flaws.places();
        return flaws.found;
    }

    private void add(String code, String words, Object... arguments) {
        found.add(new Flaw(code, words.formatted(arguments)));
    }

    private void hints() {
        for (Asked item : all) {
            PhrasingHints.of(item.phrasing()).stream()
                    .filter(hint -> hint != Hint.NUMBER_ONLY || item.isAlone())
                    .forEach(hint -> add(item.code(), hint.words()));
        }
    }

    /** Of a case the text is asked about, and its questions may be worded alike; still not the same. */
    private void twins() {
        var first = new HashMap<String, String>();
        for (Asked item : all) {
            for (String stem : List.of(item.stem(), item.phrasing().stem().en())) {
                var before = first.putIfAbsent(item.caseId() + "\n" + Phrasing.plain(stem), item.code());
                if (before != null && !before.equals(item.code())) {
                    add(item.code(), "it asks the same as %s", before);
                }
            }
        }
        var stems = all.stream()
                .filter(Asked::isAlone)
                .map(item -> new NearDuplicates.Stem(item.code(), item.stem(), item.fact(), words(item)))
                .toList();
        var told = new HashSet<String>();
        NearDuplicates.of(stems)
                .forEach((code, others) -> others.stream()
                        .filter(other -> other.sameAnswer() && other.percent() > 0)
                        .filter(other -> !told.contains(other.code()))
                        .forEach(other -> {
                            told.add(code);
                            add(code, "it asks nearly the same as %s, with the same answer", other.code());
                        }));
    }

    private static String words(Asked item) {
        return item.right().stream()
                .map(said -> Phrasing.plain(said.zh()))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private void levels() {
        int recall = share(item -> item.level() == Level.RECALL);
        if (recall > MOST_RECALL) {
            add("", "%d %% of the exam items ask for recall alone; at most %d may", recall, MOST_RECALL);
        }
        int apply = share(item -> item.level().compareTo(Level.APPLY) >= 0);
        if (exam.size() >= LEAST && apply < LEAST_APPLY) {
            add("", "%d %% of the exam items ask to apply or analyse; at least %d have to", apply, LEAST_APPLY);
        }
    }

    private void trueFalse() {
        int share = share(item -> item.kind().equals("true-false"));
        if (share > MOST_TRUE_FALSE) {
            add("", "%d %% of the exam items are true-false; at most %d may be", share, MOST_TRUE_FALSE);
        }
    }

    /** Of 100 exam items, rounded up; 0 while there are few. */
    private int share(Predicate<Asked> these) {
        long held = exam.stream().filter(these).count();
        return exam.size() < LEAST ? 0 : (int) ((held * 100 + exam.size() - 1) / exam.size());
    }

    /** Who guesses one place only must not do better than who guesses at random. */
    private void places() {
        Map<Integer, List<Asked>> places = exam.stream()
                .filter(item -> item.kind().equals("single"))
                .collect(Collectors.groupingBy(BankFlaws::place, TreeMap::new, Collectors.toList()));
        int singles = places.values().stream().mapToInt(List::size).sum();
        places.forEach((place, held) -> {
            if (singles >= LEAST && held.size() * 100 > MOST_AT_ONE_PLACE * singles) {
                add(
                        held.getLast().code(),
                        "of %d single choices %d have the right option at place %d: move some",
                        singles,
                        held.size(),
                        place + 1);
            }
        });
    }

    private static int place(Asked item) {
        var options = item.phrasing().options();
        return IntStream.range(0, options.size())
                .filter(at -> options.get(at).correct())
                .findFirst()
                .orElseThrow();
    }
}
