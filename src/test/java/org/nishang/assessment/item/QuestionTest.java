package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;

class QuestionTest {

    private static final Text ANY = new Text("题", "stem");

    @Test
    void givesTheOptionsKeysByTheOrderShown() {
        var question = choice(ItemKind.SINGLE, List.of(2, 0, 1), true, false, false);

        assertThat(question.options()).extracting(Question.ShownOption::key).containsExactly("a", "b", "c");
        assertThat(question.solution()).containsExactly("b");
    }

    @Test
    void marksSingleChoiceRightOrWrong() {
        var question = choice(ItemKind.SINGLE, List.of(2, 0, 1), true, false, false);

        assertThat(question.mark(List.of("b"))).isEqualTo(500);
        assertThat(question.mark(List.of("a"))).isZero();
        assertThat(question.mark(List.of())).isZero();
        assertThat(question.mark(List.of("a", "b"))).isZero();
        assertThat(question.mark(List.of("z"))).isZero();
    }

    @Test
    void wantsAllTheRightOptionsOfAMultipleResponseAndNoOther() {
        var question = choice(ItemKind.MULTIPLE, List.of(0, 1, 2, 3), true, false, true, false);

        assertThat(question.mark(List.of("c", "a"))).isEqualTo(500);
        assertThat(question.mark(List.of("a"))).isZero();
        assertThat(question.mark(List.of("a", "b", "c"))).isZero();
    }

    @Test
    void comparesAFillInWithoutWidthCaseAndSpaces() {
        var question = fillIn("20", "A类");

        assertThat(question.mark(List.of("20"))).isEqualTo(500);
        assertThat(question.mark(List.of(" ２０ "))).isEqualTo(500);
        assertThat(question.mark(List.of("a 类"))).isEqualTo(500);
        assertThat(question.mark(List.of("200"))).isZero();
        assertThat(question.mark(List.of(""))).isZero();
        assertThat(question.mark(List.of("20", "20"))).isZero();
        assertThat(question.mark(List.of())).isZero();
    }

    @Test
    void aWrongAnswerMayCostSomethingAndAPaperStopsAtNothing() {
        var rule = new MarkingRule(MarkingRule.Policy.NEGATIVE, 50);
        var dear = withMore(fillIn("20"), rule, null);

        assertThat(dear.mark(List.of("30"))).isEqualTo(-250);
        assertThat(dear.mark(List.of())).isZero();
        assertThat(dear.isMarkedByPerson()).isFalse();
        assertThat(sum(List.of(dear), List.of("30"), Map.of())).isEqualTo(new Points(0));
        assertThat(sum(List.of(dear, dear, fillIn("30")), List.of("30"), Map.of()))
                .as("two wrong ones cost what one right one gives")
                .isEqualTo(new Points(0));
        assertThat(sum(List.of(dear, fillIn("30")), List.of("30"), Map.of())).isEqualTo(new Points(250));
    }

    @Test
    void whatPeopleGaveCountsInTheSum() {
        var text = withMore(
                question(ItemKind.SHORT_ANSWER, List.of(), List.of(), List.of()),
                null,
                new ItemBody.ShortAnswer(ANY, List.of()));

        assertThat(text.isMarkedByPerson()).isTrue();
        assertThat(sum(List.of(text), List.of("词"), Map.of())).isEqualTo(new Points(0));
        assertThat(sum(List.of(text), List.of("词"), Map.of(1, new Settled(321, ""))))
                .isEqualTo(new Points(321));
    }

    /** All questions stand at place 1 here. */
    private static Points sum(List<Question> questions, List<String> answer, Map<Integer, Settled> byPeople) {
        return Marks.sum(questions, new Answers(Map.of(1, answer)), byPeople);
    }

    private static Question withMore(
            Question question, @Nullable MarkingRule rule, ItemBody.@Nullable ShortAnswer text) {
        var item = question.item();
        var content = item.content();
        var more = new ItemContent.More(null, null, null, null, text, rule, null, null, null, null);
        return new Question(
                1,
                question.place(),
                new ItemVersion(
                        item.id(),
                        item.code(),
                        item.topic(),
                        item.kind(),
                        1,
                        item.fact(),
                        item.validFrom(),
                        null,
                        false,
                        new ItemContent(ANY, content.options(), content.accepted(), ANY, more),
                        item.edition(),
                        ANY));
    }

    private static Question choice(ItemKind kind, List<Integer> order, boolean... correct) {
        var options = new java.util.ArrayList<ItemContent.Option>();
        for (boolean right : correct) {
            options.add(new ItemContent.Option(ANY, right));
        }
        return question(kind, order, options, List.of());
    }

    private static Question fillIn(String... accepted) {
        return question(ItemKind.FILL_IN, List.of(), List.of(), List.of(accepted));
    }

    private static Question question(
            ItemKind kind, List<Integer> order, List<ItemContent.Option> options, List<String> accepted) {
        var item = new ItemVersion(
                UUID.randomUUID(),
                "C04-001",
                "limits",
                kind,
                1,
                "F001",
                LocalDate.EPOCH,
                null,
                false,
                new ItemContent(ANY, options, accepted, ANY),
                "GB 18401-2010",
                ANY);
        return new Question(1, new Paper.Place(item.id(), order, 500), item);
    }
}
