package org.nishang.course.blueprint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fills places with items whenever that can be done at all.
 *
 * <p>A place takes a fact if one of its items fits; a fact stands once. That is a bipartite matching: items are tried
 * in their order, each taking a place if those before it can still have theirs; what is left open is filled along
 * augmenting paths (Berge 1957, Kuhn 1955), on which a fact may give its place to another and take one by another of
 * its items.
 */
final class PaperFilling<T extends Drawable> {

    private final List<Blueprint.Cell> places;
    private final List<T> items;
    private final Set<String> fixed = new HashSet<>();
    private final List<@Nullable T> taken;
    private final Map<String, Integer> placeOfFact = new HashMap<>();

    private int tried;

    /**
     * @param places one cell for each question of the paper
     * @param items that may be drawn, each once; earlier ones are preferred
     * @param first what stands on the paper if it can: its facts stand by these items only
     * @param met as the items are sorted: no place has an item that was met more where one that was met less can have
     *     it
     */
    PaperFilling(List<Blueprint.Cell> places, List<T> items, Predicate<T> first, ToIntFunction<T> met) {
        this.places = places;
        this.items = items;
        taken = new ArrayList<>(Collections.<@Nullable T>nCopies(places.size(), null));
        items.stream().filter(first).forEach(item -> {
            if (!placeOfFact.containsKey(item.fact()) && seat(item)) {
                fixed.add(item.fact());
            }
        });
        for (T item : items) {
            if (tried > 0 && met.applyAsInt(items.get(tried - 1)) != met.applyAsInt(item)) {
                openAll();
            }
            tried++;
            if (!placeOfFact.containsKey(item.fact())) {
                seat(item);
            }
        }
        openAll();
    }

    private void openAll() {
        for (int place = 0; place < places.size(); place++) {
            if (taken.get(place) == null) {
                open(place, new HashSet<>());
            }
        }
    }

    /** Places that nothing could be found for. */
    List<Blueprint.Cell> missing() {
        var missing = new ArrayList<Blueprint.Cell>();
        for (int place = 0; place < places.size(); place++) {
            if (taken.get(place) == null) {
                missing.add(places.get(place));
            }
        }
        return missing;
    }

    /** What was found, one item a place. */
    List<T> items() {
        return taken.stream()
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .toList();
    }

    private boolean seat(T item) {
        return seat(item, new boolean[places.size()]);
    }

    private boolean seat(T item, boolean[] asked) {
        for (int place = 0; place < places.size(); place++) {
            if (asked[place] || !fits(item, place)) {
                continue;
            }
            asked[place] = true;
            var sitting = taken.get(place);
            if (sitting == null || seat(sitting, asked)) {
                put(item, place);
                return true;
            }
        }
        return false;
    }

    /** Finds a fact for a place, or one that can leave its own place to others, by the items that were tried so far. */
    private boolean open(int place, Set<String> asked) {
        for (T item : items.subList(0, tried)) {
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
    private boolean mayStand(T item) {
        Integer place = placeOfFact.get(item.fact());
        return place == null || !fixed.contains(item.fact()) || Objects.equals(taken.get(place), item);
    }

    private void put(T item, int place) {
        taken.set(place, item);
        placeOfFact.put(item.fact(), place);
    }

    private boolean fits(T item, int place) {
        return places.get(place).takes(item.sort());
    }
}
