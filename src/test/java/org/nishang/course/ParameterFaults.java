package org.nishang.course;

import static org.nishang.course.PackFaults.fault;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The same of items with parameters: their table, formulas and words. */
final class ParameterFaults {

    static Stream<Arguments> all() {
        return Stream.of(
                fault(
                        "a link in a case",
                        APack.withEveryKind().replacing("cases.yaml", "| 1 | 2 |", "[x](https://example.org)"),
                        "cases.yaml:2: links may not stand here"),
                drawn(
                        "a formula that is none",
                        "share: found / n * 100",
                        "share: found ^ n",
                        "'found ^ n' is no formula"),
                drawn("a division by zero", "found / n * 100", "n / (found - 2)", "row 2: 'n / (found - 2)' fails"),
                drawn("an unknown name in a formula", "found / n * 100", "found / m", "no number is called 'm'"),
                drawn("words in a formula", "found / n * 100", "garment / n", "no number is called 'garment'"),
                drawn("an unknown place", "{lot} 件{garment}", "{lot} 件{clothes}", "nothing is called '{clothes}'"),
                drawn("a brace alone", "{lot} 件{garment}", "{lot} 件{garment", "nothing is called '{garment"),
                drawn(
                        "a key that cannot be written",
                        "value: share\n  round: 1",
                        "value: found / 7",
                        "cannot be written with 9 digits and 6 decimals; round it"),
                drawn("a key that decides", "value: share", "value: found > 1", "nothing is called '{key}'"),
                drawn(
                        "a key that does not decide",
                        "answer: loop <= 75",
                        "answer: loop",
                        "row 1: the key 70 cannot be"),
                drawn(
                        "a figure that cannot be shown",
                        "half: over / 2",
                        "half: over / 3",
                        "has more than 6 decimals; round it"),
                drawn(
                        "a key equal to a distractor",
                        "half: over / 2",
                        "half: over * 1.0",
                        "row 1: '5 mm' stands twice"),
                drawn(
                        "a distractor twice in one row",
                        "most: over * 3",
                        "most: over * over * 0.4",
                        "row 1: '10 mm' stands twice"),
                drawn(
                        "a row twice",
                        "lot: 500, n: 50, garment: {zh: 裤子, en: trousers}",
                        "lot: 1200, n: 80, garment: {zh: 衬衫, en: shirts}",
                        "row 4 stands twice"),
                drawn(
                        "rows that read alike",
                        "{zh: \"{lot} 件{garment}抽 {n} 件，{found} 件",
                        "{zh: \"{lot} 件{garment}抽 {n} 件，几件",
                        "row 2 reads like an earlier one"),
                drawn(
                        "a condition that leaves nothing",
                        "where: found >= 1",
                        "where: found >= 9",
                        "there are 2 to 200 rows; here 0"),
                drawn("too many rows", "to: 80, step: 2.5", "to: 90, step: 0.01", "the ranges give 2001 rows"),
                drawn("a stem that says the key", "{found} 件不合格", "{key} 件不合格", "the stem says the key"),
                drawn(
                        "rows of other names",
                        "{lot: 500, n: 50, garment",
                        "{lot: 500, m: 50, garment",
                        "every row has the names of the first one"),
                drawn(
                        "a name that is none",
                        "{from: 70, to: 80, step: 2.5}",
                        "{from: 80, to: 70, step: 2.5}",
                        "a range goes up"),
                drawn("a cell that is no number", "{lot: 500,", "{lot: many,", "'many' is not a number such as 12.5"),
                drawn("parameters of nothing", "ranges:\n      loop:", "range:\n      loop:", "unknown key 'range'"),
                fault(
                        "rounding without parameters",
                        APack.withEveryKind().replacing("items.yaml", "value: 140", "value: 140\n  round: 1"),
                        "only a computed value is rounded"),
                fault(
                        "parameters of a picture",
                        APack.withEveryKind()
                                .replacing(
                                        "items.yaml",
                                        "  picture: cord.svg",
                                        "  parameters: {ranges: {x: {from: 1, to: 3, step: 1}}}\n  picture: cord.svg"),
                        "an item of the kind hot-spot has no parameters"));
    }

    private static Arguments drawn(String name, String old, String fresh, String fault) {
        return Arguments.of(name, APack.withParameters().replacing("items.yaml", old, fresh), fault);
    }

    private ParameterFaults() {}
}
