package org.nishang.assessment.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemGround;
import org.nishang.common.Text;
import org.nishang.course.CaseText;
import org.nishang.course.Picture;
import org.nishang.regulation.Fact;

/** A form of each kind that may go into use, and the course that it is for. */
public final class ItemFormFixture {

    public static final ItemGround GROUND = new ItemGround(
            "T99",
            new Text("试验", "Trial"),
            Map.of("cords", new Text("绳带", "Cords")),
            Map.of(
                    "T99-X1",
                    new Fact(
                            "T99-X1",
                            "GB 31701-2015",
                            new Text("绳带", "Cords"),
                            new Text("不超过140毫米。", "At most 140 mm."),
                            LocalDate.of(2016, 6, 1),
                            null)),
            Map.of(
                    "cord.zh.svg",
                    new Picture("0".repeat(64), 380, 100),
                    "cord.en.svg",
                    new Picture("1".repeat(64), 380, 100)),
            Map.of("T99-K1", new CaseText("T99-K1", new Text("一件上衣。", "A jacket."))));

    public static final List<String> KINDS = List.of(
            "single",
            "multiple",
            "true-false",
            "fill-in",
            "numeric",
            "matching",
            "ordering",
            "hot-spot",
            "short-answer");

    private ItemFormFixture() {}

    public static ItemForm of(String kind) {
        return new ItemForm(
                kind,
                "T99-X1",
                "cords",
                2,
                new FormText("最长多少毫米？", "How many mm at most?"),
                lines(kind),
                others(kind),
                false,
                kind.equals("numeric") ? "140" : "",
                kind.equals("numeric") ? "5 %" : "",
                kind.equals("hot-spot") ? "cord.svg" : "",
                kind.equals("short-answer") ? new FormText("因为。", "Because.") : FormText.EMPTY,
                new FormText("见标准。", "See the standard."),
                kind.equals("matching") ? "partial" : "",
                0,
                false,
                false,
                "");
    }

    public static FormLine line(String text, String measure, boolean correct) {
        return new FormLine(new FormText(text, text), FormText.EMPTY, measure, correct);
    }

    private static List<FormLine> lines(String kind) {
        return switch (kind) {
            case "single" ->
                List.of(line("140", "", true), line("75", "", false), line("360", "", false), line("0", "", false));
            case "multiple" ->
                List.of(line("140", "", true), line("75", "", true), line("360", "", false), line("400", "", false));
            case "fill-in" -> List.of(FormLine.of("140", ""), FormLine.of("140毫米", ""));
            case "matching" ->
                List.of(
                        new FormLine(new FormText("头部", "head"), new FormText("不允许", "not allowed"), "", false),
                        new FormLine(new FormText("腰部", "waist"), new FormText("360", "360"), "", false));
            case "ordering" -> List.of(line("一", "", false), line("二", "", false), line("三", "", false));
            case "hot-spot" ->
                List.of(
                        line("左", "circle 50 50 10", true),
                        line("中", "rect 100 10 50 50", false),
                        line("右", "polygon 200 10 250 10 225 60", false));
            case "short-answer" -> List.of(line("说出条款", "2", false));
            default -> List.of();
        };
    }

    private static List<FormLine> others(String kind) {
        return switch (kind) {
            case "numeric" -> List.of(line("mm", "", false), line("cm", "10", false));
            case "matching" -> List.of(line("不限", "", false));
            default -> List.of();
        };
    }

    public static ItemForm withLines(String kind, FormLine... lines) {
        return with(of(kind), null, List.of(lines));
    }

    public static ItemForm withStem(String kind, String zh, String en) {
        return with(of(kind), new FormText(zh, en), null);
    }

    public static ItemForm with(
            ItemForm form,
            @org.jspecify.annotations.Nullable FormText stem,
            @org.jspecify.annotations.Nullable List<FormLine> lines) {
        return new ItemForm(
                form.kind(),
                form.fact(),
                form.topic(),
                form.difficulty(),
                stem == null ? form.stem() : stem,
                lines == null ? form.lines() : lines,
                form.others(),
                form.statement(),
                form.value(),
                form.tolerance(),
                form.picture(),
                form.model(),
                form.explanation(),
                form.policy(),
                form.penalty(),
                form.formatted(),
                form.practiceOnly(),
                form.caseId());
    }

    public static ItemForm formatted(ItemForm form) {
        return new ItemForm(
                form.kind(),
                form.fact(),
                form.topic(),
                form.difficulty(),
                form.stem(),
                form.lines(),
                form.others(),
                form.statement(),
                form.value(),
                form.tolerance(),
                form.picture(),
                form.model(),
                form.explanation(),
                form.policy(),
                form.penalty(),
                true,
                form.practiceOnly(),
                form.caseId());
    }
}
