package org.nishang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.common.Text;

class QuestionTest {

    private static final Text ANY = new Text("题", "stem");

    @Test
    void givesTheOptionsKeysByTheOrderShown() {
        var question = choice(ItemKind.SINGLE, List.of(2, 0, 1), true, false, false);

        assertThat(question.options())
                .extracting(Question.ShownOption::key)
                .containsExactly("a", "b", "c");
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
            ItemKind kind,
            List<Integer> order,
            List<ItemContent.Option> options,
            List<String> accepted) {
        var item =
                new ItemVersion(
                        UUID.randomUUID(),
                        "C04-001",
                        "limits",
                        kind,
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
