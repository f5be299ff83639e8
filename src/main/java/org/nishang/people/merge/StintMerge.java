package org.nishang.people.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.Stint;

/**
 * What becomes of two records' employments at the same enterprise when the records become one. Two that lie one within
 * the other are the same employment recorded twice: the longer one stays, with the posts of both. Two that overlap only
 * in part contradict each other, since nobody leaves an enterprise and works on there; their dates have to be put right
 * first.
 */
final class StintMerge {

    private final List<Stint> kept = new ArrayList<>();
    private final List<Stint> dropped = new ArrayList<>();
    private @Nullable Conflict conflict;

    /** Two employments at one enterprise that cannot both be true. */
    record Conflict(Stint one, Stint other) {}

    static StintMerge of(List<Stint> all) {
        var merge = new StintMerge();
        all.stream()
                .sorted(Comparator.comparing(Stint::joinedOn).thenComparing(StintMerge::end, Comparator.reverseOrder()))
                .forEach(merge::take);
        return merge;
    }

    private static LocalDate end(Stint stint) {
        LocalDate left = stint.leftOn();
        return left == null ? LocalDate.MAX : left;
    }

    private void take(Stint next) {
        Optional<Stint> around = kept.stream().filter(next::overlaps).findFirst();
        if (around.isEmpty()) {
            kept.add(next);
            return;
        }
        // Those kept began earlier, or on the same day and last longer.
        Stint longer = around.get();
        if (end(next).isAfter(end(longer))) {
            conflict = conflict == null ? new Conflict(longer, next) : conflict;
            return;
        }
        kept.set(kept.indexOf(longer), longer.with(posts(longer, next), longer.leftOn()));
        dropped.add(next);
    }

    private static String posts(Stint one, Stint other) {
        return Stream.of(one.posts(), other.posts())
                .flatMap(posts -> Stream.of(posts.split(",")))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .sorted(Comparator.comparing(Post::valueOf))
                .collect(Collectors.joining(","));
    }

    Optional<Conflict> conflict() {
        return Optional.ofNullable(conflict);
    }

    /** The employments that remain, some with more posts than before. */
    List<Stint> kept() {
        return kept;
    }

    /** Those that lie within a remaining one. */
    List<Stint> dropped() {
        return dropped;
    }
}
