package org.nishang.notice.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a year should tell, found by looking at every fact on every day, without SQL and without anything of the portal.
 */
final class NaiveYear {

    static final class Certificate {
        final String number;
        final String person;
        final char role;
        final LocalDate issued;
        final LocalDate lastDay;

        @Nullable
        LocalDate revoked;

        boolean renewed;

        Certificate(String number, String person, char role, LocalDate issued, LocalDate lastDay) {
            this.number = number;
            this.person = person;
            this.role = role;
            this.issued = issued;
            this.lastDay = lastDay;
        }

        boolean isValid(LocalDate day) {
            return !day.isBefore(issued) && !day.isAfter(lastDay) && (revoked == null || day.isBefore(revoked));
        }
    }

    static final class Job {
        final String person;
        final String firm;

        @Nullable
        LocalDate left;

        Job(String person, String firm) {
            this.person = person;
            this.firm = firm;
        }

        boolean isOn(LocalDate day) {
            return left == null || day.isBefore(left);
        }
    }

    /** Required by role. */
    record Firm(String name, Map<Character, Integer> required) {}

    private static final int LEAD = 90;

    private final Map<String, List<Certificate>> certificates = new LinkedHashMap<>();
    private final Map<String, List<Job>> jobs = new LinkedHashMap<>();
    private final List<Firm> firms = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();

    void add(Firm firm) {
        firms.add(firm);
    }

    void employ(Job job) {
        jobs.computeIfAbsent(job.firm, firm -> new ArrayList<>()).add(job);
    }

    void certify(Certificate certificate) {
        certificates
                .computeIfAbsent(certificate.person, person -> new ArrayList<>())
                .add(certificate);
    }

    List<Certificate> certificates() {
        return certificates.values().stream().flatMap(List::stream).toList();
    }

    List<Job> jobs() {
        return jobs.values().stream().flatMap(List::stream).toList();
    }

    /** What is told, as "who: what step". */
    List<String> told() {
        return told;
    }

    void look(LocalDate today, boolean silent) {
        for (Certificate certificate : certificates()) {
            long left = today.until(certificate.lastDay, java.time.temporal.ChronoUnit.DAYS);
            if (!silent && Set.of(90L, 60L, 30L, 7L).contains(left) && isToRenew(certificate, today)) {
                String what = ": " + certificate.number + " " + left;
                told.add(certificate.person + what);
                var places = jobs().stream()
                        .filter(job -> job.person.equals(certificate.person) && job.isOn(today))
                        .map(job -> job.firm)
                        .distinct()
                        .toList();
                if (left <= 30) {
                    places.forEach(firm -> told.add("contact of " + firm + what));
                }
                if (left == 7) {
                    // Who is employed nowhere belongs to no region.
                    told.add((places.isEmpty() ? "whole" : "authority") + what);
                }
            }
        }
        for (Firm firm : firms) {
            firm.required().forEach((role, required) -> look(firm, role, required, today, silent));
        }
    }

    private boolean isToRenew(Certificate certificate, LocalDate today) {
        return !certificate.renewed
                && certificate.revoked == null
                && certificates.getOrDefault(certificate.person, List.of()).stream()
                        .noneMatch(other -> other.role == certificate.role
                                && other.lastDay.isAfter(certificate.lastDay)
                                && other.isValid(today));
    }

    private void look(Firm firm, char role, int required, LocalDate today, boolean silent) {
        String place = firm.name() + " " + role;
        LocalDate first = null;
        for (LocalDate day = today.minusDays(1);
                !day.isAfter(today.plusDays(LEAD)) && first == null;
                day = day.plusDays(1)) {
            if (held(firm, role, day) < required) {
                first = day;
            }
        }
        if (first == null) {
            open.remove(place);
            since.remove(place);
            return;
        }
        String before = open.get(place);
        String now = first.isBefore(today)
                ? before == null ? "PAST" : "NOW"
                : first.equals(today) ? "NOW" : first.isAfter(today.plusDays(30)) ? "AHEAD" : "MONTH";
        var order = List.of("AHEAD", "MONTH", "NOW", "PAST");
        if (before == null || !before.equals("PAST") && order.indexOf(now) > order.indexOf(before)) {
            open.put(place, now);
            since.putIfAbsent(place, today);
            String what = ": " + place + " " + since.get(place) + " " + now;
            if (!silent && !now.equals("PAST")) {
                told.add("contact of " + firm.name() + what);
                if (!now.equals("AHEAD")) {
                    told.add("authority" + what);
                }
            }
        }
    }

    private int held(Firm firm, char role, LocalDate day) {
        return (int) jobs.getOrDefault(firm.name(), List.of()).stream()
                .filter(job -> job.isOn(day))
                .map(job -> job.person)
                .distinct()
                .filter(person -> certificates.getOrDefault(person, List.of()).stream()
                        .anyMatch(certificate -> certificate.role == role && certificate.isValid(day)))
                .count();
    }
}
