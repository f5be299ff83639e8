package org.nishang.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nishang.common.Text;
import org.nishang.platform.content.ContentNode;

/** Reads the areas of a hot spot and checks that they lie within their picture. */
final class AreaReader {

    private static final List<String> FORMS = List.of("circle", "rect", "polygon");

    private final Map<String, Picture> pictures;

    AreaReader(Map<String, Picture> pictures) {
        this.pictures = pictures;
    }

    ItemBody read(ContentNode node) {
        var place = node.required("picture");
        String name = place.code("[a-z0-9-]{1,60}\\.svg");
        var picture = pictures.get(name.replace(".svg", ".zh.svg"));
        var english = pictures.get(name.replace(".svg", ".en.svg"));
        if (!name.isEmpty() && (picture == null || english == null)) {
            place.fault("there is no picture " + name);
        } else if (picture != null
                && english != null
                && (picture.width() != english.width() || picture.height() != english.height())) {
            place.fault("the picture " + name + " has another size in the other language");
        }
        var list = node.required("areas");
        var areas = new ArrayList<ItemBody.Area>();
        var names = new HashSet<Text>();
        for (ContentNode area : list.items()) {
            area.only("name", "correct", "circle", "rect", "polygon");
            var text = area.required("name").text(200);
            if (!names.add(text)) {
                area.fault("the area '" + text.zh() + "' stands twice");
            }
            var shape = shape(area);
            if (picture != null && !lies(shape, picture)) {
                area.fault("the area '%s' does not lie within the picture, %d × %d"
                        .formatted(text.zh(), picture.width(), picture.height()));
            }
            areas.add(new ItemBody.Area(
                    text, area.optional("correct").map(ContentNode::bool).orElse(false), shape));
        }
        long correct = areas.stream().filter(ItemBody.Area::correct).count();
        if (!list.isMissing() && (areas.size() < 3 || areas.size() > 8 || correct < 1 || correct == areas.size())) {
            list.fault("a hot spot has 3 to 8 areas, 1 or more are correct and not all; here "
                    + areas.size()
                    + " and "
                    + correct);
        }
        return new ItemBody.HotSpot(name, areas);
    }

    private static ItemBody.Shape shape(ContentNode area) {
        var given =
                FORMS.stream().filter(form -> area.optional(form).isPresent()).toList();
        if (given.size() != 1) {
            area.fault("an area has one of circle, rect and polygon");
            return new ItemBody.Shape("rect", List.of(0, 0, 1, 1));
        }
        String form = given.getFirst();
        var place = area.required(form);
        var numbers =
                place.items().stream().map(number -> number.integer(0, 9999)).toList();
        boolean fits = switch (form) {
            case "circle" -> numbers.size() == 3 && numbers.get(2) > 0;
            case "rect" -> numbers.size() == 4 && numbers.get(2) > 0 && numbers.get(3) > 0;
            default -> numbers.size() >= 6 && numbers.size() % 2 == 0;
        };
        if (!fits) {
            place.fault("circle is [x, y, r], rect [x, y, width, height], polygon [x1, y1, x2, y2, x3, y3, …]");
            return new ItemBody.Shape("rect", List.of(0, 0, 1, 1));
        }
        return new ItemBody.Shape(form, numbers);
    }

    private static boolean lies(ItemBody.Shape shape, Picture picture) {
        var n = shape.numbers();
        return switch (shape.form()) {
            case "circle" ->
                n.get(0) >= n.get(2)
                        && n.get(1) >= n.get(2)
                        && n.get(0) + n.get(2) <= picture.width()
                        && n.get(1) + n.get(2) <= picture.height();
            case "rect" -> n.get(0) + n.get(2) <= picture.width() && n.get(1) + n.get(3) <= picture.height();
            default ->
                IntStream.range(0, n.size())
                        .allMatch(i -> n.get(i) <= (i % 2 == 0 ? picture.width() : picture.height()));
        };
    }
}
