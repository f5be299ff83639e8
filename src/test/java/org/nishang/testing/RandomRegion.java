package org.nishang.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.testing.RegionState.Cert;
import org.nishang.testing.RegionState.Declared;
import org.nishang.testing.RegionState.Enterprise;
import org.nishang.testing.RegionState.Graded;
import org.nishang.testing.RegionState.Job;
import org.nishang.testing.RegionState.Outcome;
import org.nishang.testing.RegionState.Reissue;
import org.nishang.testing.RegionState.Session;
import org.nishang.testing.RegionState.Stay;
import org.nishang.testing.RegionState.Suspension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small region with a random history, recorded and corrected in three stages, and beside it what is recorded as a
 * {@link RegionState}. Its regions begin with {@link #REGION}, which nothing else uses.
 */
public final class RandomRegion {

    public static final String REGION = "3399";
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1400;

    /** The days on which the stages were recorded, but the last: it is recorded now. */
    public static final List<LocalDate> RECORDED = List.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 10));

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Random random;
    private final RegionState now = RegionState.empty();
    private final List<PersonId> people = new ArrayList<>();
    private final List<RegionState> states = new ArrayList<>();

    /** Records the three stages inside the caller's transaction, which rolls them back. */
    public RandomRegion(JdbcClient jdbc, long seed) {
        this(jdbc, seed, (region, state) -> {});
    }

    /** @param afterEach stage looks at what is recorded by then */
    public RandomRegion(JdbcClient jdbc, long seed, BiConsumer<RandomRegion, RegionState> afterEach) {
        this.jdbc = jdbc;
        this.facts = new Facts(jdbc);
        this.random = new Random(seed);
        for (LocalDate recorded : RECORDED) {
            RecordedThen.at(jdbc, recorded.atStartOfDay().toInstant(ZoneOffset.UTC), () -> {
                stage();
                afterEach.accept(this, states.getLast());
            });
        }
        stage();
        afterEach.accept(this, states.getLast());
    }

    /** One more fact or correction of any kind, recorded now. */
    public RegionState oneMoreChange() {
        switch (random.nextInt(6)) {
            case 0 -> job();
            case 1, 2 -> certificate();
            case 3 -> declare(any(now.enterprises()));
            case 4 -> {
                enterprise(now.enterprises().size());
                move();
                grade();
            }
            default -> corrections();
        }
        states.add(now.copy());
        return states.getLast();
    }

    /** The state as known at the end of a day; {@code null} = now. */
    public RegionState known(@Nullable LocalDate on) {
        if (on == null) {
            return states.getLast();
        }
        for (int i = RECORDED.size() - 1; i >= 0; i--) {
            if (!RECORDED.get(i).isAfter(on)) {
                return states.get(i);
            }
        }
        throw new IllegalArgumentException("nothing is known on " + on);
    }

    public LocalDate day() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private void stage() {
        if (states.isEmpty()) {
            rules();
            for (int i = 0; i < 6; i++) {
                enterprise(i);
            }
            for (int i = 0; i < 14; i++) {
                people.add(facts.person("Person" + i));
            }
        } else {
            corrections();
        }
        for (int i = 0; i < 12; i++) {
            job();
            certificate();
        }
        for (int i = 0; i < 6; i++) {
            outcome();
        }
        move();
        move();
        for (int i = 0; i < 3; i++) {
            grade();
        }
        for (Enterprise enterprise : now.enterprises()) {
            if (random.nextInt(3) > 0) {
                declare(enterprise);
            }
        }
        states.add(now.copy());
    }

    private void rules() {
        rule("0190a000-0000-7000-8000-00000000a001", "2009-01-01");
        jdbc.sql("""
                insert into staffing_rule_row (rule_set_id, role, from_headcount, to_headcount, base, step_size, step_add, cap, broker_base)
                select '0190a000-0000-7000-8000-00000000a001', role, from_headcount, to_headcount, base, step_size, step_add, cap, broker_base
                from staffing_rule_row where rule_set_id = '0190a000-0000-7000-8000-000000000001'""").update();
        rule("0190a000-0000-7000-8000-00000000a002", "2026-06-01");
        jdbc.sql("""
                insert into staffing_rule_row (rule_set_id, role, from_headcount, to_headcount, base, step_size, step_add, cap, broker_base) values
                ('0190a000-0000-7000-8000-00000000a002', 'D', 0, null, 1, 40, 1, 6, null),
                ('0190a000-0000-7000-8000-00000000a002', 'A', 0, null, 1, 40, 1, 6, null)""").update();
        jdbc.sql("""
                insert into staffing_rule_adjustment (rule_set_id, role, scheme, grade, adjustment) values
                ('0190a000-0000-7000-8000-00000000a001', 'A', 'CLASS-2009', '4', 1),
                ('0190a000-0000-7000-8000-00000000a002', 'D', 'CREDIT-2026', 'SERIOUS', 2),
                ('0190a000-0000-7000-8000-00000000a002', 'A', 'CREDIT-2026', 'ADVANCED', -3)""").update();
    }

    private void rule(String id, String from) {
        jdbc.sql("insert into staffing_rule_set values (?, 'random', ?, null)")
                .params(id, from)
                .update();
    }

    private void enterprise(int i) {
        var registered = BEGIN.minusDays(random.nextInt(300)).plusDays(random.nextInt(400));
        @Nullable
        LocalDate deregistered = random.nextInt(5) == 0 ? registered.plusDays(300 + random.nextInt(900)) : null;
        boolean broker = random.nextInt(3) == 0;
        String region = REGION + (random.nextBoolean() ? "01" : "02");
        now.enterprises()
                .add(new Enterprise(
                        facts.enterprise("Enterprise" + i, region, registered, deregistered, broker),
                        region,
                        broker,
                        registered,
                        deregistered));
    }

    private void job() {
        var person = any(people);
        var enterprise = any(now.enterprises()).id();
        var joined = day();
        @Nullable LocalDate left = random.nextBoolean() ? joined.plusDays(1 + random.nextInt(500)) : null;
        now.jobs().add(new Job(facts.employ(person, enterprise, joined, left), person, enterprise, joined, left));
    }

    private void certificate() {
        var person = any(people);
        var role = any(List.of(TrainingRole.values()));
        var issued = day().minusDays(200);
        var last = issued.plusDays(30 + random.nextInt(700));
        var earlier = now.certificates().stream()
                .filter(c -> c.person().equals(person) && c.role() == role)
                .findFirst();
        @Nullable UUID renews = random.nextBoolean() ? earlier.map(Cert::id).orElse(null) : null;
        var id = facts.certificate(person, role, issued, last, renews);
        now.certificates().add(new Cert(id, facts.numberOf(id), person, role, issued, last, renews, null));
        if (random.nextInt(4) == 0) {
            var from = issued.plusDays(random.nextInt(200));
            @Nullable LocalDate to = random.nextBoolean() ? from.plusDays(1 + random.nextInt(90)) : null;
            facts.suspend(id, from, to);
            now.suspensions().add(new Suspension(id, from, to));
        }
        if (random.nextInt(4) == 0) {
            var on = issued.plusDays(random.nextInt(200));
            facts.reissue(id, on);
            now.reissues().add(new Reissue(id, on));
        }
    }

    private void outcome() {
        var role = any(List.of(TrainingRole.values()));
        double hours = 1 + random.nextInt(48) / 2.0;
        var session = new Session(facts.session("S", role, hours, BEGIN, BEGIN.plusDays(DAYS)), role, hours);
        now.sessions().add(session);
        for (PersonId person : people) {
            if (random.nextInt(3) == 0) {
                @Nullable LocalDate completed = random.nextInt(5) == 0 ? null : day();
                facts.outcome(session.id(), person, completed, 1 + random.nextInt(2));
                now.outcomes().add(new Outcome(session.id(), person, completed));
            }
        }
    }

    /** After the earlier moves, to and from anywhere; also back, and from outside. */
    private void move() {
        var enterprise = any(now.enterprises());
        var until = day();
        if (now.stays().stream()
                .anyMatch(s ->
                        s.enterprise().equals(enterprise.id()) && !s.until().isBefore(until))) {
            return;
        }
        String left = random.nextInt(4) == 0 ? "339801" : enterprise.region();
        String to = REGION + (random.nextBoolean() ? "01" : "02");
        facts.move(enterprise.id(), left, until, to);
        now.stays().add(new Stay(enterprise.id(), left, until));
        now.enterprises()
                .set(
                        now.enterprises().indexOf(enterprise),
                        new Enterprise(
                                enterprise.id(),
                                to,
                                enterprise.broker(),
                                enterprise.registered(),
                                enterprise.deregistered()));
    }

    private void grade() {
        var enterprise = any(now.enterprises()).id();
        var from = day();
        boolean first = random.nextBoolean();
        String scheme = first ? "CLASS-2009" : "CREDIT-2026";
        String grade = first ? any(List.of("1", "4", "4")) : any(List.of("ADVANCED", "SERIOUS", "REGULAR"));
        if (now.grades().stream()
                .anyMatch(g -> g.enterprise().equals(enterprise)
                        && g.scheme().equals(scheme)
                        && g.from().equals(from))) {
            return;
        }
        @Nullable LocalDate to = random.nextBoolean() ? from.plusDays(1 + random.nextInt(400)) : null;
        jdbc.sql(
                        "insert into enterprise_grade (enterprise_id, scheme, grade, from_date, to_date, authority, recorded_by) values (?, ?, ?, ?, ?, 'x', 'x')")
                .params(enterprise.value(), scheme, grade, from, to)
                .update();
        now.grades().add(new Graded(enterprise, scheme, grade, from, to));
    }

    private void declare(Enterprise enterprise) {
        var asOf = day();
        if (now.declared().stream()
                .noneMatch(
                        d -> d.enterprise().equals(enterprise.id()) && d.asOf().equals(asOf))) {
            int headcount = random.nextInt(4) == 0 ? random.nextInt(2500) : random.nextInt(150);
            facts.headcount(enterprise.id(), asOf, headcount);
            now.declared().add(new Declared(enterprise.id(), asOf, headcount));
        }
    }

    /** Later knowledge: people left earlier, certificates were revoked, headcounts were wrong. */
    private void corrections() {
        for (int i = 0; i < now.jobs().size(); i++) {
            var job = now.jobs().get(i);
            if (job.left() == null && random.nextInt(4) == 0) {
                var left = job.joined().plusDays(1 + random.nextInt(600));
                facts.leave(job.id(), left);
                now.jobs().set(i, new Job(job.id(), job.person(), job.enterprise(), job.joined(), left));
            }
        }
        for (int i = 0; i < now.certificates().size(); i++) {
            var c = now.certificates().get(i);
            if (c.revoked() == null && random.nextInt(6) == 0) {
                var on = c.issued().plusDays(random.nextInt(400));
                facts.revoke(c.id(), on);
                now.certificates()
                        .set(
                                i,
                                new Cert(
                                        c.id(),
                                        c.number(),
                                        c.person(),
                                        c.role(),
                                        c.issued(),
                                        c.last(),
                                        c.renews(),
                                        on));
            }
        }
        for (int i = 0; i < now.declared().size(); i++) {
            var d = now.declared().get(i);
            if (random.nextInt(5) == 0) {
                int headcount = random.nextInt(400);
                jdbc.sql("update headcount_declaration set headcount = ? where enterprise_id = ? and as_of = ?")
                        .params(headcount, d.enterprise().value(), d.asOf())
                        .update();
                now.declared().set(i, new Declared(d.enterprise(), d.asOf(), headcount));
            }
        }
    }

    private <T> T any(List<T> list) {
        return Objects.requireNonNull(list.get(random.nextInt(list.size())));
    }
}
