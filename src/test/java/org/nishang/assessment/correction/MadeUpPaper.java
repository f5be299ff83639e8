package org.nishang.assessment.correction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyCorrection.Treatment;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Shares;
import org.nishang.course.MarkingRule;

/**
 * A made-up paper with answers, and corrections of some of its items; beside what the product makes of it a model that
 * only knows sets.
 */
final class MadeUpPaper {

    private final Random random;
    final List<ItemVersion> items = new ArrayList<>();
    private final List<Paper.Place> places = new ArrayList<>();
    private final Map<Integer, List<String>> answers = new HashMap<>();
    final Map<UUID, KeyCorrection> corrections = new HashMap<>();

    MadeUpPaper(Random random) {
        this.random = random;
        int size = 1 + random.nextInt(12);
        int[] worth = Shares.split(10_000, IntStream.range(0, size).map(i -> 1).toArray());
        for (int i = 0; i < size; i++) {
            var kind = List.of(ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.FILL_IN)
                    .get(random.nextInt(3));
            var item = MadeUpItems.item(kind, rule(), random);
            items.add(item);
            places.add(new Paper.Place(item.id(), item.answering().order(random), worth[i]));
            answer(i + 1, kind);
        }
    }

    private MarkingRule rule() {
        return switch (random.nextInt(3)) {
            case 0 -> MarkingRule.USUAL;
            case 1 -> new MarkingRule(MarkingRule.Policy.PARTIAL, 0);
            default -> new MarkingRule(MarkingRule.Policy.NEGATIVE, 50);
        };
    }

    private void answer(int position, ItemKind kind) {
        if (random.nextInt(6) == 0) {
            return;
        }
        answers.put(
                position,
                kind == ItemKind.FILL_IN
                        ? List.of(MadeUpItems.FORMS.get(random.nextInt(MadeUpItems.FORMS.size())))
                        : kind == ItemKind.SINGLE
                                ? List.of(Question.key(random.nextInt(4)))
                                : IntStream.range(0, 4)
                                        .filter(i -> random.nextBoolean())
                                        .mapToObj(Question::key)
                                        .toList());
    }

    void correctSome() {
        for (ItemVersion item : items) {
            if (random.nextInt(3) == 0) {
                corrections.put(item.id(), correctionOf(item));
            }
        }
    }

    KeyCorrection correctionOf(ItemVersion item) {
        var treatment = Treatment.values()[Math.max(0, random.nextInt(5) - 2)];
        if (item.kind() == ItemKind.FILL_IN) {
            return new KeyCorrection(treatment, List.of(), MadeUpItems.FORMS.subList(0, 1 + random.nextInt(4)));
        }
        var sets = new ArrayList<List<Integer>>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            sets.add(
                    item.kind() == ItemKind.SINGLE
                            ? List.of(random.nextInt(4))
                            : List.of(random.nextInt(2), 2 + random.nextInt(2)));
        }
        return new KeyCorrection(treatment, sets, List.of());
    }

    int sum() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            questions.add(
                    Question.of(i + 1, places.get(i), item, corrections.getOrDefault(item.id(), KeyCorrection.NONE)));
        }
        return Marks.sum(questions, new Answers(answers), Map.of()).hundredths();
    }

    /** Points as a fraction of what counts, added up without any of the product's classes. */
    int naive() {
        long sum = 0;
        long counted = 0;
        for (int i = 0; i < items.size(); i++) {
            var correction = corrections.getOrDefault(items.get(i).id(), KeyCorrection.NONE);
            int worth = places.get(i).points();
            if (correction.treatment() == Treatment.OUT) {
                continue;
            }
            counted += worth;
            sum += correction.treatment() == Treatment.FULL ? worth : naive(i, correction);
        }
        if (counted == 0) {
            return 10_000;
        }
        return BigDecimal.valueOf(Math.max(0, sum))
                .multiply(BigDecimal.valueOf(10_000))
                .divide(BigDecimal.valueOf(counted), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private int naive(int i, KeyCorrection correction) {
        var item = items.get(i);
        int worth = places.get(i).points();
        var given = answers.getOrDefault(i + 1, List.of());
        var rule = item.content().markingRule();
        if (item.kind() == ItemKind.FILL_IN) {
            var accepted = correction.accepted().isEmpty() ? item.content().accepted() : correction.accepted();
            boolean right = !given.isEmpty() && accepted.contains(given.getFirst());
            boolean costs = rule.penalty() > 0 && !given.isEmpty() && !right;
            return right ? worth : costs ? -(worth * rule.penalty() / 100) : 0;
        }
        var chosen = new HashSet<Integer>();
        given.forEach(key -> chosen.add(places.get(i).order().get(key.charAt(0) - 'a')));
        var sets = new ArrayList<Set<Integer>>();
        correction.right().forEach(set -> sets.add(Set.copyOf(set)));
        if (sets.isEmpty()) {
            var own = new HashSet<Integer>();
            for (int o = 0; o < item.content().options().size(); o++) {
                if (item.content().options().get(o).correct()) {
                    own.add(o);
                }
            }
            sets.add(own);
        }
        return sets.stream()
                .mapToInt(set -> naive(set, chosen, worth, rule))
                .max()
                .orElse(0);
    }

    private int naive(Set<Integer> right, Set<Integer> chosen, int worth, MarkingRule rule) {
        if (right.equals(chosen)) {
            return worth;
        }
        long hit = chosen.stream().filter(right::contains).count();
        long miss = chosen.size() - hit;
        return switch (rule.policy()) {
            case ALL_OR_NOTHING -> 0;
            case NEGATIVE -> miss > 0 ? -(worth * rule.penalty() / 100) : 0;
            case PARTIAL -> {
                long net = Math.max(0, hit - miss);
                long each = worth / right.size();
                yield (int) (each * net + Math.min(worth % right.size(), net));
            }
        };
    }
}
