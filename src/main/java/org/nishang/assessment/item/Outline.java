package org.nishang.assessment.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.course.ItemBody;

/** The outline of an area as a line of text: {@code circle 50 50 10}. */
public final class Outline {

    private static final String FORM =
            "(circle( [0-9]{1,4}){3}|rect( [0-9]{1,4}){4}|polygon( [0-9]{1,4} [0-9]{1,4}){3,20})";

    private Outline() {}

    public static String of(ItemBody.Shape shape) {
        return shape.form()
                + shape.numbers().stream().map(number -> " " + number).collect(Collectors.joining());
    }

    /** Empty where it is none: a wrong count of numbers, or no extent. */
    public static Optional<ItemBody.Shape> read(String line) {
        String clean = line.strip().replaceAll("[\\s,;]+", " ");
        if (!clean.matches(FORM)) {
            return Optional.empty();
        }
        var words = List.of(clean.split(" "));
        var numbers = words.stream().skip(1).map(Integer::valueOf).toList();
        boolean flat = switch (words.getFirst()) {
            case "circle" -> numbers.get(2) == 0;
            case "rect" -> numbers.get(2) == 0 || numbers.get(3) == 0;
            default -> false;
        };
        return flat ? Optional.empty() : Optional.of(new ItemBody.Shape(words.getFirst(), numbers));
    }

    /** Whether it lies within a picture of this size. */
    public static boolean lies(ItemBody.Shape shape, int width, int height) {
        var n = shape.numbers();
        return switch (shape.form()) {
            case "circle" ->
                n.get(0) >= n.get(2)
                        && n.get(1) >= n.get(2)
                        && n.get(0) + n.get(2) <= width
                        && n.get(1) + n.get(2) <= height;
            case "rect" -> n.get(0) + n.get(2) <= width && n.get(1) + n.get(3) <= height;
            default -> IntStream.range(0, n.size()).allMatch(i -> n.get(i) <= (i % 2 == 0 ? width : height));
        };
    }
}
