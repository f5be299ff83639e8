package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.assessment.quality.ItemFigures;
import org.nishang.assessment.quality.ItemFlag;
import org.nishang.assessment.quality.ItemRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of item analysis say of an item, and where they are. */
public final class ItemWords {

    public static final String PATH = "item-analysis";

    private ItemWords() {}

    /** The item's flags as words with a shape; or that there is none, or too little to say. */
    public static Component states(Component here, ItemRow row) {
        var states = Kit.styled(new Div(), "item-flags");
        row.flags().stream()
                .sorted()
                .forEach(flag ->
                        states.add(Kit.state(tone(flag), here.getTranslation("assessment.items.flag." + flag))));
        if (!row.figures().isEnough()) {
            states.add(Kit.state(Tone.PLAIN, here.getTranslation("assessment.items.too-few", ItemFigures.ENOUGH)));
        } else if (row.flags().isEmpty()) {
            states.add(Kit.state(Tone.GOOD, here.getTranslation("assessment.items.fine")));
        }
        return states;
    }

    static Tone tone(ItemFlag flag) {
        return switch (flag) {
            case WRONG_KEY, NEGATIVE -> Tone.BAD;
            case TOO_HARD, WEAK, TOO_EASY, UNUSED_OPTION -> Tone.SOON;
        };
    }

    /** — where too few attempts would make a figure of chance. */
    public static String difficulty(ItemFigures figures) {
        return figures.isEnough() ? Formats.coefficient(figures.difficulty()) : Formats.NONE;
    }

    public static String discrimination(ItemFigures figures) {
        return figures.isEnough() ? Formats.coefficient(figures.discrimination()) : Formats.NONE;
    }

    /** Whole seconds, in the language's short form. */
    public static String time(Component here, ItemFigures figures) {
        var seconds = figures.medianSeconds();
        return figures.isEnough() && seconds != null
                ? here.getTranslation("assessment.items.seconds", Formats.number(seconds))
                : Formats.NONE;
    }

    public static String kind(Component here, ItemRow row) {
        return here.getTranslation("assessment.items.kind." + row.kind());
    }

    /** Its kind, its level, and that it must be right. */
    public static String sort(Component here, ItemRow row) {
        var said = kind(here, row) + " · " + here.getTranslation("assessment.form.level." + row.level());
        return row.mustPass() ? said + " · " + here.getTranslation("assessment.form.must-pass") : said;
    }

    public static String version(Component here, ItemRow row) {
        return here.getTranslation(
                row.current() ? "assessment.items.version" : "assessment.items.version.earlier", row.revision());
    }

    public static String item(String code, Map<String, String> parameters) {
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(java.util.List.of("from", "to"));
        return address(PATH + "/" + code, kept);
    }

    public static String list(String exam, Optional<LocalDate> from, Optional<LocalDate> to) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("exam", exam);
        from.ifPresent(day -> parameters.put("from", day.toString()));
        to.ifPresent(day -> parameters.put("to", day.toString()));
        return address(PATH, parameters);
    }

    public static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("&", "?", ""));
    }
}
