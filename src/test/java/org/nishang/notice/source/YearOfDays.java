package org.nishang.notice.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.invigilation.ExamWindow;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What comes due in a year besides certificates: exams open and close, codes for accounts end, requests about personal
 * information wait, records turn up twice. The list of what is to be told looks at each of them on every day.
 */
final class YearOfDays {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private record Window(UUID id, Instant opens, Instant closes) {}

    private record Code(UUID id, String person, Instant ends) {}

    private record Request(UUID id, LocalDate due, boolean isAnswered) {}

    private final ExamWindows windows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Random random;
    private final Map<String, PersonId> people;
    private final Function<String, Optional<String>> firmOf;
    private final Facts facts;
    private final Instant begun;

    private final Map<String, UUID> learners = new LinkedHashMap<>();
    private final Set<String> passed = new HashSet<>();
    private final List<Window> open = new ArrayList<>();
    private final Set<UUID> withdrawn = new HashSet<>();
    private final List<Code> codes = new ArrayList<>();
    private final Set<UUID> used = new HashSet<>();
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private int pairs;

    /** @param firmOf where somebody is employed today */
    YearOfDays(
            ExamWindows windows,
            JdbcClient jdbc,
            Clock clock,
            Random random,
            Map<String, PersonId> people,
            Function<String, Optional<String>> firmOf) {
        this.windows = windows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = random;
        this.people = people;
        this.firmOf = firmOf;
        this.facts = new Facts(jdbc);
        this.begun = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    /** What was to be told so far, as "who: kind subject step". */
    List<String> told() {
        return lines;
    }

    void learns(String person) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, version)
                select ?, ?, programme, version, now(6), 0 from programme_course where course_code = 'C04' limit 1""").params(id, people.get(person).value()).update();
        learners.put(person, id);
    }

    void happens(String person, EnterpriseId mill, String region) {
        if (random.nextInt(25) == 0) {
            window(region);
        }
        if (random.nextInt(3) == 0) {
            code(person);
        }
        if (random.nextInt(10) == 0) {
            request(person);
        }
        for (String learner : learners.keySet()) {
            if (random.nextInt(400) == 0 && passed.add(learner)) {
                jdbc.sql(
                                "insert into enrolment_exam (enrolment_id, course_code, attempts, passed_at) values (?, 'C04', 1, now(6))")
                        .param(learners.get(learner))
                        .update();
            }
        }
        if (random.nextInt(60) == 0) {
            pairs++;
            String name = "重" + "甲乙丙丁戊己庚辛壬癸".charAt(pairs % 10) + "一二三四五六七八九十".charAt(pairs / 10);
            for (int n = 0; n < 2; n++) {
                facts.employ(facts.person(name), mill, LocalDate.of(2022, 3, 1), null);
            }
            tell("whole", NoticeKind.DUPLICATES_FOUND, LocalDate.now(clock));
        }
    }

    private void window(String region) {
        var opens = clock.instant().plus(Duration.ofHours(1 + random.nextInt(100)));
        var closes = opens.plus(Duration.ofHours(12 + random.nextInt(400)));
        var id = As.administrator(Scope.ofRegion(region))
                .call(() -> windows.open(new ExamWindow.Wish("C04", "考试", opens, closes, null)));
        open.add(new Window(id, opens, closes));
        if (random.nextInt(4) == 0) {
            As.administrator(Scope.ofRegion(region)).run(() -> windows.withdraw(id));
            withdrawn.add(id);
        }
    }

    private void code(String person) {
        var one = new Code(Uuids.next(), person, clock.instant().plus(Duration.ofHours(1 + random.nextInt(340))));
        jdbc.sql("""
                insert into activation_code (code_id, code_hash, person_id, given_by, given_at, expires_at, version)
                values (:id, unhex(sha2(:id, 256)), :person, 'xq-year', :now, :until, 0)""")
                .param("id", one.id())
                .param("person", people.get(person).value())
                .param("now", Rows.utc(clock.instant()))
                .param("until", Rows.utc(one.ends()))
                .update();
        codes.add(one);
        if (random.nextInt(3) == 0) {
            jdbc.sql("update activation_code set %s = given_at where code_id = ?"
                            .formatted(random.nextBoolean() ? "used_at" : "voided_at"))
                    .param(one.id())
                    .update();
            used.add(one.id());
        }
    }

    private void request(String person) {
        var today = LocalDate.now(clock);
        var one = new Request(Uuids.next(), today.plusDays(random.nextInt(30)), random.nextInt(3) == 0);
        jdbc.sql("""
                insert into privacy_request (request_id, person_id, kind, words, way, asked_by, asked_at, due_on, state, version)
                values (?, ?, 'COPY', '请提供', 'PAPER', 'xq-year', now(6), ?, ?, 0)""")
                .params(one.id(), people.get(person).value(), one.due(), one.isAnswered() ? "REFUSED" : "OPEN")
                .update();
        requests.add(one);
    }

    /** Looks at every exam for every learner, at every code and at every request. */
    void look() {
        var now = clock.instant();
        requests.stream().filter(one -> !one.isAnswered()).forEach(this::look);
        for (Window window : open) {
            if (withdrawn.contains(window.id()) || !window.closes().isAfter(now)) {
                continue;
            }
            for (String learner : learners.keySet()) {
                if (passed.contains(learner) || firmOf.apply(learner).isEmpty()) {
                    continue;
                }
                String subject = window.id() + ":" + people.get(learner);
                if (window.opens().isAfter(begun) && !window.opens().isAfter(now)) {
                    tell(learner, NoticeKind.EXAM_OPENED, subject);
                }
                if (window.closes().isAfter(begun.plus(TWO_DAYS))
                        && !window.closes().isAfter(now.plus(TWO_DAYS))) {
                    tell(learner, NoticeKind.EXAM_CLOSES, subject);
                }
            }
        }
        for (Code code : codes) {
            boolean ends = code.ends().isAfter(now)
                    && !code.ends().isAfter(now.plus(TWO_DAYS))
                    && code.ends().isAfter(begun.plus(TWO_DAYS));
            if (ends && !used.contains(code.id()) && told.add(code.id().toString())) {
                // Whoever is employed nowhere on that day has no contact.
                firmOf.apply(code.person())
                        .ifPresent(firm -> tell("contact of " + firm, NoticeKind.CODE_ENDS, code.id()));
            }
        }
    }

    private void look(Request request) {
        var today = LocalDate.now(clock);
        if (request.due().isBefore(today)) {
            tell("whole", NoticeKind.PRIVACY_LATE, request.id());
        } else if (workingDays(today, request.due()) <= 3
                && workingDays(LocalDate.ofInstant(begun, clock.getZone()), request.due()) > 3) {
            tell("whole", NoticeKind.PRIVACY_DUE, request.id());
        }
    }

    private static long workingDays(LocalDate day, LocalDate until) {
        return day.datesUntil(until)
                .filter(one -> one.plusDays(1).getDayOfWeek().getValue() <= 5)
                .count();
    }

    private void tell(String who, NoticeKind kind, Object subject) {
        String line = "%s: %s %s ".formatted(who, kind, subject);
        if (told.add(line)) {
            lines.add(line);
        }
    }
}
