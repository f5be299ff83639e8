package org.nishang.assessment.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.Blueprint;

/**
 * Fills the places of a blueprint with items, at random and yet whenever that can be done at all.
 *
 * <p>A place takes a fact if one of its items fits; a fact stands once. That is a bipartite matching: items are tried
 * in random order, those first that were met least, each taking a place if those before it can still have theirs; what
 * is left open is filled along augmenting paths (Berge 1957, Kuhn 1955), on which a fact may give its place to another
 * and take one by another of its items.
 */
final class PaperFilling {

    private final List<Blueprint.Cell> places = new ArrayList<>();
    private final List<ItemVersion> items;
    private final Set<String> fixed = new HashSet<>();
    private final @Nullable ItemVersion[] taken;
    private final Map<String, Integer> placeOfFact = new HashMap<>();

    /**
     * @param usable items that may be drawn, each once
     * @param exposure what was met least is tried first, so that no paper has more of what was met than the bank forces
     */
    PaperFilling(Blueprint plan, List<ItemVersion> usable, Exposure exposure, RandomGenerator random) {
        for (Blueprint.Cell cell : plan.cells()) {
            places.addAll(Collections.nCopies(cell.count(), cell));
        }
        taken = new @Nullable ItemVersion[places.size()];
        items = new ArrayList<>(usable);
        shuffle(items, random);
        items.sort(Comparator.comparingInt(exposure::times));
        items.stream().filter(item -> plan.include().contains(item.code())).forEach(item -> {
            if (!placeOfFact.containsKey(item.fact()) && seat(item)) {
                fixed.add(item.fact());
            }
        });
        for (ItemVersion item : items) {
            if (!placeOfFact.containsKey(item.fact())) {
                seat(item);
            }
        }
        for (int place = 0; place < taken.length; place++) {
            if (taken[place] == null) {
                open(place, new HashSet<>());
            }
        }
    }

    /** Places that nothing could be found for. */
    List<Blueprint.Cell> missing() {
        var missing = new ArrayList<Blueprint.Cell>();
        for (int place = 0; place < taken.length; place++) {
            if (taken[place] == null) {
                missing.add(places.get(place));
            }
        }
        return missing;
    }

    /** What was found, one item a place. */
    List<ItemVersion> items() {
        return Arrays.stream(taken)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private boolean seat(ItemVersion item) {
        return seat(item, new boolean[taken.length]);
    }

    private boolean seat(ItemVersion item, boolean[] asked) {
        for (int place = 0; place < taken.length; place++) {
            if (asked[place] || !fits(item, place)) {
                continue;
            }
            asked[place] = true;
            var sitting = taken[place];
            if (sitting == null || seat(sitting, asked)) {
                put(item, place);
                return true;
            }
        }
        return false;
    }

    /** Finds a fact for a place, or one that can leave its own place to others. */
    private boolean open(int place, Set<String> asked) {
        for (ItemVersion item : items) {
            if (!fits(item, place) || !mayStand(item) || !asked.add(item.fact())) {
                continue;
            }
            Integer before = placeOfFact.get(item.fact());
            if (before == null || open(before, asked)) {
                put(item, place);
                return true;
            }
        }
        return false;
    }

    /** A fact of which one item is always included stands by that item only. */
    private boolean mayStand(ItemVersion item) {
        Integer place = placeOfFact.get(item.fact());
        return place == null || !fixed.contains(item.fact()) || Objects.equals(taken[place], item);
    }

    private void put(ItemVersion item, int place) {
        taken[place] = item;
        placeOfFact.put(item.fact(), place);
    }

    private boolean fits(ItemVersion item, int place) {
        return places.get(place)
                .takes(item.topic(), item.difficulty(), item.kind().code());
    }

    static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
