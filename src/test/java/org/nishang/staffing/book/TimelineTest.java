package org.nishang.staffing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;

/** The sweep over the days on which something changes, against a walk over every day. */
class TimelineTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final TrainingRole ROLE = TrainingRole.AUDITOR;

    @Test
    void namesTheFirstExpiryOfThree() {
        var holdings = List.of(holding(person(), 0, 59), holding(person(), 0, 151), holding(person(), 0, 243));
        var enterprise = enterprise(holdings, new TreeMap<>(Map.of(START, 150)), null);

        var timeline = enterprise.timeline(ROLE, oneSet(), START, START.plusYears(1));

        var first = timeline.firstShort(START).orElseThrow();
        assertThat(first).isEqualTo(new Timeline.Step(LocalDate.of(2026, 3, 1), 3, 2));
        assertThat(Spans.endingOn(first.from(), holdings)).containsExactly(holdings.getFirst());
    }

    @Test
    void announcedHeadcountMakesShortWithoutAnybodysFault() {
        var holdings = List.of(holding(person(), 0, 900), holding(person(), 0, 900));
        var enterprise = enterprise(holdings, new TreeMap<>(Map.of(START, 99, START.plusDays(40), 100)), null);

        var timeline = enterprise.timeline(ROLE, oneSet(), START, START.plusYears(1));

        assertThat(timeline.firstShort(START)).contains(new Timeline.Step(START.plusDays(40), 3, 2));
        assertThat(Spans.endingOn(START.plusDays(40), holdings)).isEmpty();
    }

    @Test
    void renewalAlreadyGrantedKeepsThePersonCounted() {
        var person = person();
        var holdings = List.of(holding(person, 0, 50), holding(person, 40, 700));
        var enterprise = enterprise(holdings, new TreeMap<>(Map.of(START, 10)), null);

        assertThat(enterprise
                        .timeline(ROLE, oneSet(), START, START.plusYears(1))
                        .firstShort(START))
                .isEmpty();
    }

    @Test
    void everyDayOfRandomHistoriesIsWhatAWalkOverTheDaysFinds() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var holdings = new ArrayList<Holding>();
            var people = List.of(person(), person(), person(), person());
            for (int i = random.nextInt(9); i > 0; i--) {
                int from = random.nextInt(120) - 40;
                holdings.add(holding(people.get(random.nextInt(people.size())), from, from + 1 + random.nextInt(60)));
            }
            var headcounts = new TreeMap<LocalDate, Integer>();
            for (int i = random.nextInt(4); i > 0; i--) {
                headcounts.put(START.plusDays(random.nextInt(120) - 40), random.nextInt(400));
            }
            var enterprise = enterprise(
                    holdings, headcounts, random.nextInt(3) == 0 ? START.plusDays(random.nextInt(90)) : null);
            var last = START.plusDays(80);

            var timeline = enterprise.timeline(ROLE, twoSets(), START, last);

            LocalDate firstShort = null;
            for (LocalDate day = START; !day.isAfter(last); day = day.plusDays(1)) {
                var today = day;
                long held = holdings.stream()
                        .filter(h -> !h.from().isAfter(today) && h.to().isAfter(today))
                        .map(Holding::person)
                        .distinct()
                        .count();
                Integer required = null;
                if (enterprise.active().contains(day)) {
                    for (var declared : headcounts.entrySet()) {
                        if (!declared.getKey().isAfter(day)) {
                            required = day.isBefore(START.plusDays(50)) ? 2 : 1 + declared.getValue() / 100;
                        }
                    }
                }
                assertThat(timeline.on(day).held()).as("held on %s", day).isEqualTo((int) held);
                assertThat(timeline.on(day).required())
                        .as("required on %s", day)
                        .isEqualTo(required);
                if (firstShort == null && required != null && held < required) {
                    firstShort = day;
                }
            }
            assertThat(timeline.firstShort(START).map(Timeline.Step::from).orElse(null))
                    .isEqualTo(firstShort);
        }
    }

    private static StaffedEnterprise enterprise(
            List<Holding> holdings, TreeMap<LocalDate, Integer> headcounts, LocalDate deregistered) {
        return new StaffedEnterprise(
                EnterpriseId.next(),
                "X",
                "X",
                "x",
                "x",
                "330482",
                new TreeMap<>(),
                new TreeMap<>(),
                false,
                new Period(START.minusYears(1), deregistered),
                headcounts,
                Map.of(ROLE, Spans.of(holdings)));
    }

    private static PersonId person() {
        return PersonId.next();
    }

    private static Holding holding(PersonId person, int from, int to) {
        return new Holding(
                EnterpriseId.next(),
                ROLE,
                person,
                UUID.randomUUID().toString(),
                START.plusDays(from),
                START.plusDays(to),
                Shortage.Reason.EXPIRED,
                START.plusDays(to - 1));
    }

    private static RuleBook oneSet() {
        return new RuleBook(List.of(set(
                START.minusYears(9),
                new RuleRow(0, 20, 1, 0, 0, null, null),
                new RuleRow(20, 100, 2, 0, 0, null, null),
                new RuleRow(100, null, 3, 0, 0, null, null))));
    }

    private static RuleBook twoSets() {
        return new RuleBook(List.of(
                set(START.minusYears(9), new RuleRow(0, null, 2, 0, 0, null, null)),
                set(START.plusDays(50), new RuleRow(0, null, 1, 100, 1, null, null))));
    }

    private static RuleSet set(LocalDate from, RuleRow... rows) {
        return new RuleSet(UUID.randomUUID(), "x", new Period(from, null), Map.of(ROLE, List.of(rows)), Map.of());
    }
}
