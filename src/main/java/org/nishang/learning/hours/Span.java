package org.nishang.learning.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time: from one instant on, before another. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** What of it lies between two instants; empty if nothing does. */
    Optional<Span> within(Instant earliest, Instant latest) {
        Instant first = from.isBefore(earliest) ? earliest : from;
        Instant last = to.isAfter(latest) ? latest : to;
        return first.isBefore(last) ? Optional.of(new Span(first, last)) : Optional.empty();
    }

    /** The same time, each moment of it once: in order, none touching the next. */
    static List<Span> united(List<Span> spans) {
        var united = new ArrayList<Span>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (!united.isEmpty() && !united.getLast().to().isBefore(span.from())) {
                Span last = united.removeLast();
                united.add(new Span(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else {
                united.add(span);
            }
        }
        return List.copyOf(united);
    }

    /** What of the first is in none of the others; in order. */
    static List<Span> without(List<Span> spans, List<Span> others) {
        var left = new ArrayList<>(united(spans));
        for (Span other : others) {
            left = new ArrayList<>(
                    left.stream().flatMap(one -> one.without(other).stream()).toList());
        }
        return List.copyOf(left);
    }

    private List<Span> without(Span other) {
        var parts = new ArrayList<Span>();
        within(Instant.MIN, other.from()).ifPresent(parts::add);
        within(other.to(), Instant.MAX).ifPresent(parts::add);
        return parts;
    }

    /** The same, none of them longer than its day. */
    static List<Span> byDay(List<Span> spans, ZoneId zone) {
        var parts = new ArrayList<Span>();
        for (Span span : spans) {
            for (Instant from = span.from(); from.isBefore(span.to()); ) {
                Instant midnight = from.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
                Instant to = midnight.isBefore(span.to()) ? midnight : span.to();
                parts.add(new Span(from, to));
                from = to;
            }
        }
        return List.copyOf(parts);
    }

    static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
