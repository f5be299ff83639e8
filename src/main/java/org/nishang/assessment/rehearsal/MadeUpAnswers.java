package org.nishang.assessment.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.Answering;
import org.nishang.assessment.item.ChoiceAnswering;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;

/**
 * What somebody of some ability might answer. Some items are given a flaw, so that the demo shows what the analysis
 * finds: which ones follows from their codes.
 */
final class MadeUpAnswers {

    private MadeUpAnswers() {}

    private enum Flaw {
        NONE,
        /** The able choose one wrong option. */
        LOOKS_WRONGLY_KEYED,
        /** Who knows more reads too much into it. */
        MISLEADS,
        HARD,
        /** Also what decides an exam: it is repeated most. */
        EASY,
        /** Guessed by everybody. */
        TELLS_NOTHING
    }

    static List<Question> questions(Paper paper, ItemBank bank) {
        return IntStream.range(0, paper.questions())
                .mapToObj(i -> new Question(
                        i + 1,
                        paper.places().get(i),
                        bank.version(paper.places().get(i).item())))
                .toList();
    }

    /**
     * By position; what was left out is not in it.
     *
     * @param ability as in {@link RehearsedAttempts.Sitter}
     */
    static Map<Integer, List<String>> to(List<Question> paper, double ability, RandomGenerator random) {
        var answers = new HashMap<Integer, List<String>>();
        for (Question question : paper) {
            var answer = to(question, ability, random);
            if (!answer.isEmpty()) {
                answers.put(question.position(), answer);
            }
        }
        return answers;
    }

    private static List<String> to(Question question, double ability, RandomGenerator random) {
        var item = question.item();
        var flaw = question.isMustPass() ? Flaw.EASY : flaw(item);
        if (random.nextDouble() < 0.015) {
            return List.of();
        }
        boolean right = random.nextDouble() < chance(item, flaw, ability);
        return right ? question.solution() : wrong(question, flaw, ability, random);
    }

    private static List<String> wrong(Question question, Flaw flaw, double ability, RandomGenerator random) {
        var order = question.place().order();
        return question.answering() instanceof ChoiceAnswering choice
                        && question.solution().size() == 1
                ? List.of(distractor(question, choice, flaw, ability, random))
                : question.answering().slip(order, random);
    }

    private static double chance(ItemVersion item, Flaw flaw, double ability) {
        double offset = spread(item, 1000) / 1000.0 - 0.5;
        double logit = switch (flaw) {
            case NONE -> 1.7 + 1.6 * ability - 1.4 * offset;
            case LOOKS_WRONGLY_KEYED -> -0.9 - 0.9 * ability;
            case MISLEADS -> 0.4 - 0.7 * ability;
            case HARD -> -1.9 + 0.6 * ability;
            case EASY -> 4.4 + 0.8 * ability;
            case TELLS_NOTHING -> 0.3;
        };
        return 1 / (1 + Math.exp(-logit));
    }

    /** Of the wrong options the first is tempting and the last is hardly ever chosen. */
    private static String distractor(
            Question question, ChoiceAnswering choice, Flaw flaw, double ability, RandomGenerator random) {
        var order = question.place().order();
        var wrong = IntStream.range(0, choice.options().size())
                .filter(index -> !choice.options().get(index).correct())
                .mapToObj(index -> Answering.key(index, order))
                .toList();
        if (flaw == Flaw.LOOKS_WRONGLY_KEYED && ability > -0.5) {
            return wrong.getFirst();
        }
        boolean unused = spread(question.item(), 11) == 3;
        int choices = unused ? Math.max(1, wrong.size() - 1) : wrong.size();
        return wrong.get(random.nextDouble() < 0.4 ? 0 : random.nextInt(choices));
    }

    private static Flaw flaw(ItemVersion item) {
        return switch (spread(item, 37)) {
            case 0 -> item.kind() == ItemKind.SINGLE ? Flaw.LOOKS_WRONGLY_KEYED : Flaw.NONE;
            case 1 -> Flaw.MISLEADS;
            case 2 -> Flaw.HARD;
            case 3, 4 -> Flaw.EASY;
            case 5 -> Flaw.TELLS_NOTHING;
            default -> Flaw.NONE;
        };
    }

    private static int spread(ItemVersion item, int over) {
        return Math.floorMod(item.code().hashCode() * 0x9E3779B1, over);
    }
}
