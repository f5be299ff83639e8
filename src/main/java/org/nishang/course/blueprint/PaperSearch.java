package org.nishang.course.blueprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Finds a paper that obeys a blueprint, at random and yet whenever there is one. Pure: the same random numbers give the
 * same paper.
 *
 * <p>Questions that stand alone are matched with places. What no matching says is searched for: which places have the
 * must-pass items that the paper asks for as a whole, and which cases come with all their questions.
 */
public final class PaperSearch<T extends Drawable> {

    private static final int STEP = 7;
    private static final int HEAVIEST = 7;

    private final Blueprint plan;
    private final List<T> singles;
    private final List<List<T>> cases;
    private final ToIntFunction<T> met;
    private final RandomGenerator random;
    private PaperFilling<T> found;
    private List<T> ofCases = List.of();

    /**
     * @param usable items that may be drawn, each once; a case with all of its items
     * @param met how often each was met before: what was met least is tried first, so that no paper has more of what
     *     was met than the bank forces
     */
    public PaperSearch(Blueprint plan, List<T> usable, ToIntFunction<T> met, RandomGenerator random) {
        this.plan = plan;
        this.met = met;
        this.random = random;
        singles = new ArrayList<>(
                usable.stream().filter(item -> item.caseId() == null).toList());
        shuffle(singles, random);
        singles.sort(Comparator.comparingInt(met));
        cases = List.copyOf(blocks(usable));
        found = filled(List.of());
        if (!isWhole(found)) {
            withCases(0, List.of());
        }
    }

    /** Places that nothing could be found for; empty = there is a paper. */
    public List<Blueprint.Cell> missing() {
        return found.missing();
    }

    /** What was found, one item a place. */
    public List<T> items() {
        return found.items();
    }

    /** Whether cases were needed to fill it. */
    public boolean hasCases() {
        return !ofCases.isEmpty();
    }

    /**
     * The paper with cases in it, each about as often as any other question of its topic comes up, where the blueprint
     * lets it; what was met before stays out.
     */
    public List<T> itemsAndCases() {
        for (List<T> block : cases) {
            String topic = block.getFirst().sort().topic();
            long places = found.items().stream()
                    .filter(item -> item.sort().topic().equals(topic))
                    .count();
            long others = singles.stream()
                            .filter(item -> item.sort().topic().equals(topic))
                            .count()
                    + block.size();
            if (random.nextDouble() * others < places
                    && block.stream().noneMatch(item -> met.applyAsInt(item) > 0)
                    && !ofCases.containsAll(block)) {
                accept(both(ofCases, block));
            }
        }
        return found.items();
    }

    private boolean accept(List<T> blocks) {
        var filling = filled(blocks);
        boolean whole = isWhole(filling) && isSeated(filling, blocks);
        if (whole) {
            found = filling;
            ofCases = blocks;
        }
        return whole;
    }

    /** Tries to fill the paper with some of the cases from a place of their list on. */
    private boolean withCases(int from, List<T> chosen) {
        for (int i = from; i < cases.size(); i++) {
            var blocks = both(chosen, cases.get(i));
            if (accept(blocks) || isSeated(filled(blocks), blocks) && withCases(i + 1, blocks)) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private boolean isSeated(PaperFilling<T> filling, List<T> blocks) {
        return new HashSet<>(filling.items()).containsAll(blocks);
    }

    private PaperFilling<T> filled(List<T> blocks) {
        var places = new ArrayList<Blueprint.Cell>();
        plan.cells().forEach(cell -> places.addAll(Collections.nCopies(cell.count(), cell)));
        var filling = filled(places, blocks);
        if (!filling.missing().isEmpty() || isDecisive(filling)) {
            return filling;
        }
        return marked(mixed(places), 0, blocks, weight(filling)).orElseGet(() -> filled(allMarked(places), blocks));
    }

    private PaperFilling<T> filled(List<Blueprint.Cell> places, List<T> blocks) {
        return new PaperFilling<>(
                places,
                both(blocks, singles),
                item -> blocks.contains(item) || plan.include().contains(item.code()),
                met);
    }

    /**
     * Keeps more and more places for must-pass items until there are as many as the paper asks for, so that there is
     * least on it of what was met. Places of the same cell are alike, so only the first of them that is still open is
     * tried.
     *
     * @param least as little was met of the paper without such places, so nothing better is looked for
     */
    private Optional<PaperFilling<T>> marked(List<Blueprint.Cell> places, int from, List<T> blocks, long least) {
        Optional<PaperFilling<T>> best = Optional.empty();
        for (int place = from; place < places.size() && !isMetAtMost(best, least); place++) {
            var cell = places.get(place);
            if (cell.mustPass() != null || place > from && cell.equals(places.get(place - 1))) {
                continue;
            }
            var with = new ArrayList<>(places);
            with.set(place, cell.ofMustPass(cell.count()));
            var filling = filled(with, blocks);
            if (filling.missing().isEmpty() && !isMetAtMost(best, weight(filling))) {
                var deeper = isDecisive(filling) ? Optional.of(filling) : marked(with, place + 1, blocks, least);
                if (deeper.isPresent() && !isMetAtMost(best, weight(deeper.get()))) {
                    best = deeper;
                }
            }
        }
        return best;
    }

    private boolean isMetAtMost(Optional<PaperFilling<T>> paper, long weight) {
        return paper.filter(one -> weight(one) <= weight).isPresent();
    }

    /** An item that was met once more weighs more than all places of a paper with items that were met less. */
    private long weight(PaperFilling<T> paper) {
        return paper.items().stream()
                .mapToLong(item -> 1L << STEP * Math.min(met.applyAsInt(item), HEAVIEST))
                .sum();
    }

    /** What lacks where no places do: shown as places for must-pass items, as many as cannot be had. */
    private List<Blueprint.Cell> allMarked(List<Blueprint.Cell> places) {
        var marked = new ArrayList<>(places);
        for (int i = 0; i < Math.min(plan.leastMustPass(), places.size()); i++) {
            marked.set(i, places.get(i).ofMustPass(places.get(i).count()));
        }
        return marked;
    }

    private List<Blueprint.Cell> mixed(List<Blueprint.Cell> places) {
        var byCell = new LinkedHashMap<Blueprint.Cell, List<Blueprint.Cell>>();
        places.forEach(
                cell -> byCell.computeIfAbsent(cell, one -> new ArrayList<>()).add(cell));
        var groups = new ArrayList<>(byCell.values());
        shuffle(groups, random);
        return groups.stream().flatMap(List::stream).toList();
    }

    private boolean isWhole(PaperFilling<T> filling) {
        return filling.missing().isEmpty() && isDecisive(filling);
    }

    private boolean isDecisive(PaperFilling<T> filling) {
        return plan.leastMustPass() == 0
                || filling.items().stream()
                                .filter(item -> item.sort().mustPass())
                                .count()
                        >= plan.leastMustPass();
    }

    private Collection<List<T>> blocks(List<T> usable) {
        Map<String, List<T>> blocks = new LinkedHashMap<>();
        for (T item : usable) {
            var of = item.caseId();
            if (of != null) {
                blocks.computeIfAbsent(of, id -> new ArrayList<>()).add(item);
            }
        }
        return blocks.values();
    }

    /** Mixes a list by Fisher and Yates's way. */
    public static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
