package org.nishang.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.FieldName;
import org.nishang.common.OpenDays;
import org.nishang.common.Refusal;

/** What an account sees, each part in its time: a county for good, its neighbour while somebody is away. */
public record GrantedScope(Set<Part> parts) {

    public static final GrantedScope NOTHING = new GrantedScope(Set.of());

    /** @throws Refusal {@code identity.scope.twice} if a part has two times */
    public GrantedScope {
        parts = Set.copyOf(parts);
        if (parts.stream().map(part -> part.kind() + part.value()).distinct().count() < parts.size()) {
            throw new Refusal("identity.scope.twice").at(FieldName.REGION);
        }
    }

    public static GrantedScope always(Scope scope) {
        return of(List.of(new Timed(scope, OpenDays.ALL)));
    }

    public static GrantedScope of(List<Timed> timed) {
        return new GrantedScope(timed.stream().flatMap(Timed::parts).collect(Collectors.toSet()));
    }

    /** What it sees on a day. */
    public Scope on(LocalDate day) {
        return join(parts.stream().filter(part -> part.days().contains(day)).toList());
    }

    /** All that it sees, saw or will see. */
    public Scope ever() {
        return join(parts);
    }

    /** What it sees in the same time together: first what is for good. */
    public List<Timed> timed() {
        var byDays = new TreeMap<String, List<Part>>(parts.stream()
                .collect(Collectors.groupingBy(part -> part.days().text().orElse(""))));
        return byDays.values().stream()
                .map(some -> new Timed(join(some), some.getFirst().days()))
                .toList();
    }

    Stream<OpenDays> days() {
        return parts.stream().map(Part::days);
    }

    /** As the log has it: {@code 330482,3304[2026-12-01..2027-03-31]}. */
    String inWords() {
        return parts.stream().map(Part::inWords).sorted().collect(Collectors.joining(","));
    }

    /**
     * That a part counts on a day, for every query that looks for who sees something.
     *
     * @param s alias of table {@code account_scope}
     * @param day a parameter ({@code :day}), a column or another expression
     */
    public static Condition inForceOn(String s, String day) {
        return OpenDays.holding(s, day);
    }

    private static Scope join(Collection<Part> parts) {
        if (parts.stream().anyMatch(part -> part.kind().equals(Part.ALL))) {
            return Scope.ALL;
        }
        return new Scope(
                false,
                values(parts, Part.REGION).toList(),
                values(parts, Part.ENTERPRISE)
                        .map(text -> new EnterpriseId(UUID.fromString(text)))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> values(Collection<Part> parts, String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .map(Part::value)
                .sorted();
    }

    /** What is seen in one time. */
    public record Timed(Scope scope, OpenDays days) {

        private Stream<Part> parts() {
            var kinds = new HashSet<Part>();
            if (scope.everything()) {
                kinds.add(part(Part.ALL, ""));
            }
            scope.regionPrefixes().forEach(prefix -> kinds.add(part(Part.REGION, prefix)));
            scope.enterprises().forEach(id -> kinds.add(part(Part.ENTERPRISE, id.toString())));
            return kinds.stream();
        }

        private Part part(String kind, String value) {
            return new Part(kind, value, days.first(), days.last());
        }
    }

    /**
     * One row of table {@code account_scope}.
     *
     * @param kind {@code ALL}, {@code REGION} or {@code ENTERPRISE}
     * @param value the beginning of a region's code, an enterprise's UUID; empty for all
     * @param fromDay the first day; {@code null} = always before
     * @param untilDay the last day; {@code null} = for good
     */
    @Embeddable
    public record Part(
            String kind,
            String value,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) implements Serializable {

        private static final String ALL = "ALL";
        private static final String REGION = "REGION";
        private static final String ENTERPRISE = "ENTERPRISE";

        OpenDays days() {
            return new OpenDays(fromDay, untilDay);
        }

        private String inWords() {
            var what = value.isEmpty() ? kind : value;
            return days().text().map(some -> "%s[%s]".formatted(what, some)).orElse(what);
        }
    }
}
