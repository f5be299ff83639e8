package org.nishang.course;

import java.math.BigDecimal;
import java.util.List;
import org.nishang.common.Text;

/**
 * What an item asks for, by its kind. This module knows of a kind what a pack says and no more: how it is answered,
 * written and checked is decided by {@code assessment}, which knows these bodies.
 */
public sealed interface ItemBody {

    /** The kind as content packs write it. */
    String kind();

    /** The texts that are Markdown where the item is formatted, besides its stem and explanation. */
    default List<Text> formattable() {
        return List.of();
    }

    /** Pictures that it shows by itself, by name without the language. */
    default List<String> shows() {
        return List.of();
    }

    /** Whether a person marks it, by its own criteria. */
    default boolean markedByPerson() {
        return false;
    }

    /** Single choice, or a multiple response. */
    record Choice(boolean several, List<Option> options) implements ItemBody {
        @Override
        public String kind() {
            return several ? "multiple" : "single";
        }

        @Override
        public List<Text> formattable() {
            return options.stream().map(Option::text).toList();
        }
    }

    record Option(Text text, boolean correct) {}

    record TrueFalse(boolean answer) implements ItemBody {
        @Override
        public String kind() {
            return "true-false";
        }
    }

    /** @param accepted every form that is right */
    record FillIn(List<String> accepted) implements ItemBody {
        @Override
        public String kind() {
            return "fill-in";
        }
    }

    /**
     * A number, in one of the units if there are any.
     *
     * @param value in the first unit
     * @param tolerance in the first unit, or in percent of the value; both ends are still right
     * @param units none = a bare number; one = it stands beside the field; several = the learner says which
     */
    record Numeric(BigDecimal value, BigDecimal tolerance, boolean percent, List<Unit> units) implements ItemBody {
        @Override
        public String kind() {
            return "numeric";
        }
    }

    /** @param factor how many of the first unit one of this is */
    record Unit(Text symbol, BigDecimal factor) {}

    /** @param distractors that belong to nothing on the left */
    record Matching(List<Pair> pairs, List<Text> distractors) implements ItemBody {
        @Override
        public String kind() {
            return "matching";
        }
    }

    record Pair(Text left, Text right) {}

    /** @param steps in the right order */
    record Ordering(List<Text> steps) implements ItemBody {
        @Override
        public String kind() {
            return "ordering";
        }
    }

    /**
     * Named areas of a picture.
     *
     * @param picture its name without the language, e.g. {@code cord-zones.svg}
     */
    record HotSpot(String picture, List<Area> areas) implements ItemBody {
        @Override
        public String kind() {
            return "hot-spot";
        }

        @Override
        public List<String> shows() {
            return List.of(picture);
        }
    }

    record Area(Text name, boolean correct, Shape shape) {}

    /**
     * An outline in the picture's own units.
     *
     * @param form {@code circle} x y r, {@code rect} x y width height, {@code polygon} x1 y1 x2 y2 x3 y3 …
     */
    record Shape(String form, List<Integer> numbers) {}

    /**
     * A text that a person marks.
     *
     * @param model how a full answer may read
     */
    record ShortAnswer(Text model, List<Criterion> criteria) implements ItemBody {
        @Override
        public String kind() {
            return "short-answer";
        }

        @Override
        public boolean markedByPerson() {
            return true;
        }
    }

    /** @param points at most, in the measure of the rubric */
    record Criterion(Text text, int points) {}
}
