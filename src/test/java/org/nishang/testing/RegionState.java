package org.nishang.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * Everything that is recorded of a region: the plainest possible model of the same facts, lists that are walked through
 * day by day, written apart from the SQL.
 */
public record RegionState(
        List<Enterprise> enterprises,
        List<Stay> stays,
        List<Graded> grades,
        List<Job> jobs,
        List<Cert> certificates,
        List<Suspension> suspensions,
        List<Reissue> reissues,
        List<Declared> declared,
        List<Session> sessions,
        List<Outcome> outcomes) {

    public record Enterprise(
            EnterpriseId id,
            String region,
            boolean broker,
            LocalDate registered,
            @Nullable LocalDate deregistered) {}

    /** Until the day, and not on it, the enterprise was in the region. */
    public record Stay(EnterpriseId enterprise, String region, LocalDate until) {}

    public record Graded(
            EnterpriseId enterprise,
            String scheme,
            String grade,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Job(
            UUID id,
            PersonId person,
            EnterpriseId enterprise,
            LocalDate joined,
            @Nullable LocalDate left) {}

    public record Cert(
            UUID id,
            String number,
            PersonId person,
            TrainingRole role,
            LocalDate issued,
            LocalDate last,
            @Nullable UUID renews,
            @Nullable LocalDate revoked) {}

    public record Suspension(
            UUID certificate, LocalDate from, @Nullable LocalDate to) {}

    public record Reissue(UUID certificate, LocalDate on) {}

    public record Declared(EnterpriseId enterprise, LocalDate asOf, int headcount) {}

    public record Session(UUID id, TrainingRole role, double hours) {}

    public record Outcome(
            UUID session, PersonId person, @Nullable LocalDate completed) {}

    /** Nothing yet. */
    static RegionState empty() {
        return new RegionState(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    RegionState copy() {
        return new RegionState(
                List.copyOf(enterprises),
                List.copyOf(stays),
                List.copyOf(grades),
                List.copyOf(jobs),
                List.copyOf(certificates),
                List.copyOf(suspensions),
                List.copyOf(reissues),
                List.copyOf(declared),
                List.copyOf(sessions),
                List.copyOf(outcomes));
    }

    public boolean active(Enterprise enterprise, LocalDate day) {
        return !enterprise.registered().isAfter(day)
                && (enterprise.deregistered() == null
                        || enterprise.deregistered().isAfter(day));
    }

    public String region(Enterprise enterprise, LocalDate day) {
        String region = enterprise.region();
        LocalDate first = LocalDate.MAX;
        for (Stay stay : stays) {
            if (stay.enterprise().equals(enterprise.id())
                    && stay.until().isAfter(day)
                    && stay.until().isBefore(first)) {
                first = stay.until();
                region = stay.region();
            }
        }
        return region;
    }

    public boolean isIn(Enterprise enterprise, String region, LocalDate day) {
        return region(enterprise, day).startsWith(region);
    }

    public boolean employed(PersonId person, EnterpriseId enterprise, LocalDate day) {
        return jobs.stream()
                .anyMatch(job -> job.person().equals(person)
                        && job.enterprise().equals(enterprise)
                        && !job.joined().isAfter(day)
                        && (job.left() == null || job.left().isAfter(day)));
    }

    public boolean employedIn(PersonId person, String region, LocalDate day) {
        return enterprises.stream()
                .anyMatch(enterprise -> isIn(enterprise, region, day) && employed(person, enterprise.id(), day));
    }

    public boolean employedByRegistered(PersonId person, String region, LocalDate day) {
        return enterprises.stream()
                .filter(enterprise -> active(enterprise, day) && isIn(enterprise, region, day))
                .anyMatch(enterprise -> employed(person, enterprise.id(), day));
    }

    public boolean valid(Cert certificate, LocalDate day) {
        return !certificate.issued().isAfter(day)
                && !certificate.last().isBefore(day)
                && (certificate.revoked() == null || certificate.revoked().isAfter(day))
                && suspensions.stream()
                        .noneMatch(gap -> gap.certificate().equals(certificate.id())
                                && !gap.from().isAfter(day)
                                && (gap.to() == null || gap.to().isAfter(day)));
    }

    public Stream<Cert> valid(LocalDate day, @Nullable TrainingRole role) {
        return certificates.stream().filter(c -> (role == null || c.role() == role) && valid(c, day));
    }

    public Set<PersonId> held(EnterpriseId enterprise, TrainingRole role, LocalDate day) {
        return valid(day, role)
                .map(Cert::person)
                .filter(person -> employed(person, enterprise, day))
                .collect(Collectors.toSet());
    }

    public @Nullable Integer headcount(EnterpriseId enterprise, LocalDate day) {
        @Nullable Declared latest = null;
        for (Declared each : declared) {
            if (each.enterprise().equals(enterprise)
                    && !each.asOf().isAfter(day)
                    && (latest == null || each.asOf().isAfter(latest.asOf()))) {
                latest = each;
            }
        }
        return latest == null ? null : latest.headcount();
    }

    /** Scheme and grade; of several the one that began last. */
    public String grade(Enterprise enterprise, LocalDate day) {
        String grade = "";
        LocalDate latest = LocalDate.MIN;
        for (Graded each : grades) {
            String name = each.scheme() + "/" + each.grade();
            if (each.enterprise().equals(enterprise.id())
                    && !each.from().isAfter(day)
                    && (each.to() == null || each.to().isAfter(day))
                    && (each.from().isAfter(latest) || each.from().equals(latest) && name.compareTo(grade) > 0)) {
                latest = each.from();
                grade = name;
            }
        }
        return grade;
    }

    /** By headcount, then what the grade adds or takes away. */
    public @Nullable Integer required(Enterprise enterprise, TrainingRole role, LocalDate day) {
        @Nullable Integer number = byHeadcount(enterprise, role, day);
        if (number == null || Integer.valueOf(0).equals(headcount(enterprise.id(), day))) {
            return number;
        }
        String grade = grade(enterprise, day);
        boolean later = !day.isBefore(LocalDate.of(2026, 6, 1));
        int adjustment = 0;
        if (later && role == TrainingRole.DECLARANT && grade.equals("CREDIT-2026/SERIOUS")) {
            adjustment = 2;
        } else if (later && role == TrainingRole.AUDITOR && grade.equals("CREDIT-2026/ADVANCED")) {
            adjustment = -3;
        } else if (!later && role == TrainingRole.AUDITOR && grade.equals("CLASS-2009/4")) {
            adjustment = 1;
        }
        return Math.max(0, number + adjustment);
    }

    /** The table of the domain until 2026-05, then one person for every 40. */
    private @Nullable Integer byHeadcount(Enterprise enterprise, TrainingRole role, LocalDate day) {
        @Nullable Integer declaredCount = headcount(enterprise.id(), day);
        if (declaredCount == null) {
            return null;
        }
        int h = declaredCount;
        if (!day.isBefore(LocalDate.of(2026, 6, 1))) {
            return Math.min(6, 1 + h / 40);
        }
        if (h == 0) {
            return 0;
        }
        if (role == TrainingRole.DECLARANT) {
            return h < 20 ? (enterprise.broker() ? 0 : 1) : h < 300 ? 1 : h < 1000 ? 2 : 3 + (h - 1000) / 1000;
        }
        return h < 20 ? 1 : h < 100 ? 2 : h < 300 ? 3 : h < 1000 ? 4 : 6 + (h - 1000) / 500;
    }

    /** Numbers of the certificates of those who counted the day before and no longer do. */
    public Set<String> lostOn(EnterpriseId enterprise, TrainingRole role, LocalDate day) {
        var before = held(enterprise, role, day.minusDays(1));
        before.removeAll(held(enterprise, role, day));
        return valid(day.minusDays(1), role)
                .filter(c -> before.contains(c.person()))
                .map(Cert::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
