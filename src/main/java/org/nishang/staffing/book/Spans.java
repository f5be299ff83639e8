package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/**
 * When people begin and cease to be counted at one enterprise in one role, as sorted days: how many are counted on any
 * day is two searches.
 */
public final class Spans {

    static final Spans NONE = new Spans(new int[0], new int[0]);

    /** One person's days without a gap, whatever number of certificates covers them. */
    private record Span(PersonId person, LocalDate from, LocalDate to) {}

    private final int[] begins;
    private final int[] ends;

    private Spans(int[] begins, int[] ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /** @param holdings of one enterprise and role */
    static Spans of(List<Holding> holdings) {
        var spans = spans(holdings);
        return new Spans(
                spans.stream().mapToInt(span -> day(span.from())).sorted().toArray(),
                spans.stream().mapToInt(span -> day(span.to())).sorted().toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spans spans && Arrays.equals(begins, spans.begins) && Arrays.equals(ends, spans.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(begins) + Arrays.hashCode(ends);
    }

    /** Distinct people counted on the day. */
    int on(LocalDate day) {
        return upTo(begins, day(day)) - upTo(ends, day(day));
    }

    /** Somebody counted the day before is not counted on this one. */
    public boolean endOn(LocalDate day) {
        return Arrays.binarySearch(ends, day(day)) >= 0;
    }

    /** The days after the first and up to the last on which the number may change. */
    IntStream changes(LocalDate first, LocalDate last) {
        return IntStream.concat(between(begins, first, last), between(ends, first, last));
    }

    private static IntStream between(int[] days, LocalDate first, LocalDate last) {
        return Arrays.stream(days, upTo(days, day(first)), upTo(days, day(last)));
    }

    /** How many of the sorted days are not after the day. */
    private static int upTo(int[] days, int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    /** The certificates of those people who stop being counted on a day, each with its reason. */
    public static List<Holding> endingOn(LocalDate day, List<Holding> holdings) {
        var people = spans(holdings).stream()
                .filter(span -> span.to().equals(day))
                .map(Span::person)
                .toList();
        return holdings.stream()
                .filter(holding -> holding.to().equals(day) && people.contains(holding.person()))
                .sorted(Comparator.comparing(Holding::number))
                .toList();
    }

    private static Collection<Span> spans(List<Holding> holdings) {
        Map<PersonId, List<Holding>> byPerson = new LinkedHashMap<>();
        for (Holding holding : holdings) {
            byPerson.computeIfAbsent(holding.person(), p -> new ArrayList<>()).add(holding);
        }
        var spans = new ArrayList<Span>();
        byPerson.forEach((person, own) -> {
            own.sort(Comparator.comparing(Holding::from));
            LocalDate from = own.getFirst().from();
            LocalDate to = own.getFirst().to();
            for (Holding next : own) {
                if (next.from().isAfter(to)) {
                    spans.add(new Span(person, from, to));
                    from = next.from();
                    to = next.to();
                } else if (next.to().isAfter(to)) {
                    to = next.to();
                }
            }
            spans.add(new Span(person, from, to));
        });
        return spans;
    }
}
