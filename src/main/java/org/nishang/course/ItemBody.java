package org.nishang.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Whether it may have parameters. */
    default boolean takesParameters() {
        return true;
    }

    /** All its texts in their order, of a kind that may have parameters. */
    default List<Text> texts() {
        return List.of();
    }

    /** The same with other texts, as many as there are. */
    default ItemBody saying(List<Text> texts) {
        return this;
    }

    /** The same with another key, of a kind whose key is computed. */
    default ItemBody keyed(String key) {
        return this;
    }

    /** How the key of a variant must be written; nothing where a text says itself that it is right. */
    default @Nullable Pattern keys() {
        return null;
    }

    /** Texts of which no two may read the same. */
    default List<Text> alternatives() {
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

        @Override
        public List<Text> texts() {
            return formattable();
        }

        @Override
        public ItemBody saying(List<Text> texts) {
            return new Choice(
                    several,
                    IntStream.range(0, options.size())
                            .mapToObj(
                                    i -> new Option(texts.get(i), options.get(i).correct()))
                            .toList());
        }

        @Override
        public List<Text> alternatives() {
            return texts();
        }
    }

    record Option(Text text, boolean correct) {}

    record TrueFalse(boolean answer) implements ItemBody {
        @Override
        public String kind() {
            return "true-false";
        }

        @Override
        public ItemBody keyed(String key) {
            return new TrueFalse(key.equals("true"));
        }

        @Override
        public Pattern keys() {
            return Pattern.compile("true|false");
        }
    }

    /** @param accepted every form that is right */
    record FillIn(List<String> accepted) implements ItemBody {
        @Override
        public String kind() {
            return "fill-in";
        }

        @Override
        public List<Text> texts() {
            return accepted.stream().map(words -> new Text(words, words)).toList();
        }

        /** In either language where the two differ. */
        @Override
        public ItemBody saying(List<Text> texts) {
            return new FillIn(texts.stream()
                    .flatMap(text -> Stream.of(text.zh(), text.en()))
                    .distinct()
                    .toList());
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

        @Override
        public ItemBody keyed(String key) {
            return new Numeric(new BigDecimal(key), tolerance, percent, units);
        }

        @Override
        public Pattern keys() {
            return Pattern.compile("-?[0-9.]+");
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

        @Override
        public List<Text> texts() {
            return Stream.concat(
                            pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())), distractors.stream())
                    .toList();
        }

        @Override
        public ItemBody saying(List<Text> texts) {
            int both = 2 * pairs.size();
            return new Matching(
                    IntStream.range(0, pairs.size())
                            .mapToObj(i -> new Pair(texts.get(2 * i), texts.get(2 * i + 1)))
                            .toList(),
                    texts.subList(both, both + distractors.size()));
        }

        /** Two on the left may belong to the same on the right; what belongs to none is like none of them. */
        @Override
        public List<Text> alternatives() {
            var apart = new ArrayList<Text>(pairs.stream().map(Pair::left).toList());
            pairs.stream().map(Pair::right).distinct().forEach(apart::add);
            apart.addAll(distractors);
            return apart;
        }
    }

    record Pair(Text left, Text right) {}

    /** @param steps in the right order */
    record Ordering(List<Text> steps) implements ItemBody {
        @Override
        public String kind() {
            return "ordering";
        }

        @Override
        public List<Text> texts() {
            return steps;
        }

        @Override
        public ItemBody saying(List<Text> texts) {
            return new Ordering(texts);
        }

        @Override
        public List<Text> alternatives() {
            return steps;
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
        public boolean takesParameters() {
            return false;
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
        public boolean takesParameters() {
            return false;
        }

        @Override
        public boolean markedByPerson() {
            return true;
        }
    }

    /** @param points at most, in the measure of the rubric */
    record Criterion(Text text, int points) {}
}
