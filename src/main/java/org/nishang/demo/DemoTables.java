package org.nishang.demo;

import static org.nishang.platform.database.BatchWriter.row;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Pinyin;
import org.nishang.common.Uuids;
import org.nishang.demo.DemoTraining.Series;
import org.nishang.people.person.PersonRegister;
import org.nishang.platform.database.BatchWriter;
import org.springframework.stereotype.Component;

/** Writes a made-up history into the tables, in batches. */
@Component
class DemoTables {

    private final BatchWriter batches;
    private final PersonRegister register;
    private final Clock clock;

    DemoTables(BatchWriter batches, PersonRegister register, Clock clock) {
        this.batches = batches;
        this.register = register;
        this.clock = clock;
    }

    void write(DemoHistory history, DemoProfiles profiles) {
        enterprises(history.enterprises());
        profiles(profiles);
        people(history.people());
        sessions(history.training());
        certificates(history.training());
    }

    private void enterprises(List<DemoEnterprise> enterprises) {
        batch(
                "insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code, customs_code, customs_broker, registered_on, deregistered_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, 0)",
                enterprises.stream()
                        .map(enterprise -> row(
                                enterprise.id().value(),
                                enterprise.uscc(),
                                enterprise.name(),
                                Pinyin.of(enterprise.name()),
                                Pinyin.initials(enterprise.name()),
                                enterprise.region(),
                                enterprise.customsCode(),
                                enterprise.broker(),
                                enterprise.registeredOn()))
                        .toList());
        var declarations = new ArrayList<@Nullable Object[]>();
        for (DemoEnterprise enterprise : enterprises) {
            for (var declaration : enterprise.declarations()) {
                declarations.add(row(
                        enterprise.id().value(),
                        declaration.asOf(),
                        declaration.headcount(),
                        enterprise.plan() == DemoEnterprise.Plan.FIRST ? "contact" : "office",
                        declaredAt(declaration.asOf())));
            }
        }
        batch(
                "insert into headcount_declaration (enterprise_id, as_of, headcount, declared_by, declared_at) values (?, ?, ?, ?, ?)",
                declarations);
    }

    private void profiles(DemoProfiles profiles) {
        batch(
                "insert into enterprise_grade (enterprise_id, scheme, grade, from_date, to_date, authority, recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
                profiles.grades());
        batch(
                "insert into enterprise_attribute (enterprise_id, kind, value, from_date, to_date, recorded_by) values (?, ?, ?, ?, ?, ?)",
                profiles.attributes());
        batch(
                "insert into inspection_figure (enterprise_id, kind, from_date, to_date, inspected, passed, recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
                profiles.figures());
    }

    /** A few days after the day it speaks of, at the latest now. */
    private LocalDateTime declaredAt(LocalDate asOf) {
        var wanted = asOf.plusDays(4).atTime(LocalTime.of(9, 30));
        var now = LocalDateTime.now(clock).minusDays(6);
        return (wanted.isBefore(now) ? wanted : now)
                .atZone(clock.getZone())
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private void people(List<DemoPerson> people) {
        var ids = register.registerAll(
                people.stream().map(person -> person.identity).toList());
        for (int i = 0; i < ids.size(); i++) {
            people.get(i).id = ids.get(i);
        }
        var employments = new ArrayList<@Nullable Object[]>();
        for (DemoPerson person : people) {
            for (var job : person.jobs) {
                employments.add(row(
                        Uuids.next(),
                        person.id().value(),
                        job.enterprise().id().value(),
                        job.posts(),
                        job.joined(),
                        job.left()));
            }
        }
        batch(
                "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version) values (?, ?, ?, ?, ?, ?, 0)",
                employments);
    }

    private void sessions(DemoTraining training) {
        batch(
                "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date, programme) values (?, ?, ?, ?, ?, ?, ?, null)",
                training.sessions().stream()
                        .map(session -> row(
                                session.id,
                                session.code,
                                session.name,
                                session.slot.role().code(),
                                session.hours(),
                                session.from,
                                session.to))
                        .toList());
        batch(
                "insert into training_outcome (session_id, person_id, completed_on, result, attempts, first_attempt_passed) values (?, ?, ?, ?, ?, ?)",
                training.outcomes().stream()
                        .map(outcome -> row(
                                outcome.session().id,
                                outcome.person().id().value(),
                                outcome.completed(),
                                outcome.passed() ? "PASSED" : "FAILED",
                                outcome.attempts(),
                                outcome.passed() && outcome.attempts() == 1))
                        .toList());
    }

    private void certificates(DemoTraining training) {
        var certificates = training.certificates();
        batch(
                "insert into certificate (certificate_id, number, person_id, role, programme, enrolment_id, issued_on, last_day, renews, revoked_on, surrendered_on, superseded_by, version) values (?, ?, ?, ?, null, null, ?, ?, ?, ?, null, null, 0)",
                certificates.stream()
                        .map(certificate -> row(
                                certificate.id,
                                certificate.number(),
                                certificate.person.id().value(),
                                certificate.role().code(),
                                certificate.issued,
                                certificate.lastDay,
                                certificate.renews == null ? null : certificate.renews.id,
                                certificate.revoked))
                        .toList());
        var suspensions = new ArrayList<@Nullable Object[]>();
        var reissues = new ArrayList<@Nullable Object[]>();
        Map<Series, Integer> series = new HashMap<>();
        for (var certificate : certificates) {
            for (var suspension : certificate.suspensions) {
                suspensions.add(row(certificate.id, suspension.from(), suspension.to(), suspension.reason()));
            }
            if (certificate.reissued != null) {
                reissues.add(row(certificate.id, certificate.reissued));
            }
            series.merge(new Series(certificate.role(), certificate.issued.getYear()), certificate.sequence, Math::max);
        }
        batch(
                "insert into certificate_suspension (certificate_id, from_date, to_date, reason) values (?, ?, ?, ?)",
                suspensions);
        batch("insert into certificate_reissue (certificate_id, reissued_on) values (?, ?)", reissues);
        batch(
                "insert into certificate_series (issuer, role, year, last_number) values (?, ?, ?, ?)",
                series.entrySet().stream().map(DemoTables::numbers).toList());
        batch(
                "insert into certificate_series_jump (issuer, role, year, from_number, to_number) values (?, ?, ?, 1, ?)",
                series.entrySet().stream().map(DemoTables::numbers).toList());
        batch(
                "insert into certificate_document (certificate_id, frozen, pdf, pdf_sha256, rendered_at) values (?, ?, null, null, null)",
                certificates.stream()
                        .map(certificate -> row(
                                certificate.id, DemoPapers.frozen(certificate).json()))
                        .toList());
    }

    private static @Nullable Object[] numbers(Map.Entry<Series, Integer> last) {
        return row(
                DemoTraining.ISSUER, last.getKey().role().code(), last.getKey().year(), last.getValue());
    }

    private void batch(String sql, List<@Nullable Object[]> rows) {
        batches.write(sql, rows);
    }
}
