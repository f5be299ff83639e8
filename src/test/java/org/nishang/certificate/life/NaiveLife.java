package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateEvent;

/** A declarant's certificate as single days, without a rule in common with the product's. */
final class NaiveLife {

    private static final int MONTHS = 24;
    private static final int WINDOW = 30;

    private final LocalDate issued;
    private final LocalDate last;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    /** Which suspension covers a day. */
    private final Map<LocalDate, Integer> suspended = new HashMap<>();

    private final List<String> told = new ArrayList<>();
    private int suspensions;
    private @Nullable UUID id;

    private NaiveLife(LocalDate issued, LocalDate last) {
        this.issued = issued;
        this.last = last;
        for (LocalDate day = issued; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
    }

    /** What comes of a completion on a day, after what there is. */
    static NaiveLife next(List<NaiveLife> lives, LocalDate on) {
        LocalDate fresh = monthsLater(on).minusDays(1);
        return lives.stream()
                .filter(one -> one.isValidOn(on))
                .max(Comparator.comparing(NaiveLife::last))
                .map(old -> {
                    int left = 0;
                    for (LocalDate day = on; day.isBefore(old.last); day = day.plusDays(1)) {
                        left++;
                    }
                    if (left <= WINDOW) {
                        return new NaiveLife(on, monthsLater(old.last));
                    }
                    return new NaiveLife(on, fresh.isBefore(old.last) ? old.last : fresh);
                })
                .orElseGet(() -> new NaiveLife(on, fresh));
    }

    /** The same day of the month, two years later; the month's last day where there is none. */
    private static LocalDate monthsLater(LocalDate day) {
        int year = day.getYear() + MONTHS / 12;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        boolean last = day.getMonthValue() == 2 && day.getDayOfMonth() == 29 && !leap;
        return LocalDate.of(year, day.getMonthValue(), last ? 28 : day.getDayOfMonth());
    }

    void take(CertificateEvent kind, LocalDate on, @Nullable LocalDate until) {
        told.add(kind + " " + on + (until == null ? "" : " to " + until));
        switch (kind) {
            case SUSPENDED -> {
                suspensions++;
                for (LocalDate day : days.tailSet(on)) {
                    if (until == null || day.isBefore(until)) {
                        suspended.put(day, suspensions);
                    }
                }
            }
            case REINSTATED -> {
                int which = Objects.requireNonNull(suspended.get(on));
                suspended
                        .entrySet()
                        .removeIf(
                                one -> one.getValue() == which && !one.getKey().isBefore(on));
            }
            case REVOKED, SURRENDERED -> days.removeIf(day -> !day.isBefore(on));
            default -> told.add("nothing moves");
        }
    }

    boolean isValidOn(LocalDate day) {
        return days.contains(day) && !suspended.containsKey(day);
    }

    /** Days on which something begins or ends, and those beside them. */
    List<LocalDate> edges() {
        var edges = new TreeSet<LocalDate>();
        for (LocalDate day : List.of(issued, last, days.isEmpty() ? issued : days.last())) {
            edges.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        suspended.keySet().stream()
                .filter(day -> !suspended.containsKey(day.plusDays(1)))
                .forEach(day -> edges.addAll(List.of(day, day.plusDays(1))));
        suspended.keySet().stream()
                .filter(day -> !suspended.containsKey(day.minusDays(1)))
                .forEach(day -> edges.addAll(List.of(day.minusDays(1), day)));
        return List.copyOf(edges);
    }

    void is(UUID certificate) {
        id = certificate;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    LocalDate issued() {
        return issued;
    }

    LocalDate last() {
        return last;
    }

    @Override
    public String toString() {
        return issued + " to " + last + " " + told;
    }
}
