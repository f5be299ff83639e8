package org.nishang.course.variant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * An item with parameters before figures are put in.
 *
 * @param texts of the item's body, in its order
 * @param key the right number, or what says whether a statement is true; nothing where options say what is right
 * @param digits decimals that the key is rounded to; nothing = as it comes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Template(
        Parameters parameters,
        Text stem,
        List<Text> texts,
        @Nullable Formula key,
        @Nullable Integer digits,
        Text explanation) {

    /** What the explanation may call the key. */
    private static final String KEY = "key";

    private static final Text LANGUAGE = new Text("zh", "en");

    private static final Pattern SAYS_KEY = Pattern.compile("\\{key[:}]");
    private static final Pattern WRITABLE = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

    public Template {
        texts = List.copyOf(texts);
    }

    /**
     * Every row, in its order.
     *
     * @throws VariantRefused with the first fault
     */
    public @JsonIgnore List<Variant> variants() {
        if (SAYS_KEY.matcher(stem.zh() + stem.en()).find()) {
            throw new VariantRefused(new VariantFault(VariantFault.Kind.KEY_IN_STEM, 0, ""));
        }
        var rows = parameters.rows();
        var filling = new Filling(parameters.steps(), key == null ? null : key.reckoning());
        var variants = new ArrayList<Variant>();
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            var variant = filling.variant(i + 1, rows.get(i));
            boolean fresh = seen.add(asked(variant, Text::zh)) & seen.add(asked(variant, Text::en));
            if (!fresh) {
                throw new VariantRefused(new VariantFault(
                        VariantFault.Kind.SAME_WORDS, i + 1, variant.stem().zh()));
            }
            variants.add(variant);
        }
        return variants;
    }

    /** What it says in a language before anybody answers; the language is part of it. */
    private List<String> asked(Variant variant, Function<Text, String> language) {
        var said = Stream.concat(Stream.of(variant.stem()), variant.texts().stream());
        return Stream.concat(Stream.of(language.apply(LANGUAGE)), said.map(language))
                .toList();
    }

    /**
     * One row.
     *
     * @param row from 1 to the number of rows
     */
    public Variant variant(int row) {
        return new Filling(parameters.steps(), key == null ? null : key.reckoning())
                .variant(row, parameters.rows().get(row - 1));
    }

    /** Puts the figures of one row after the other into the same words. */
    private final class Filling {

        private final List<Computed.Step> steps;
        private final Formula.@Nullable Reckoning answer;

        Filling(List<Computed.Step> steps, Formula.@Nullable Reckoning answer) {
            this.steps = steps;
            this.answer = answer;
        }

        Variant variant(int row, Map<String, Figure> drawn) {
            var known = new LinkedHashMap<>(drawn);
            steps.forEach(step -> known.put(step.name(), step.figure(row, known)));
            String right = answer == null ? null : key(row, answer, known);
            return new Variant(
                    row,
                    drawn,
                    Placeholders.fill(row, stem, known),
                    texts.stream()
                            .map(text -> Placeholders.fill(row, text, known))
                            .toList(),
                    right,
                    Placeholders.fill(row, explanation, known));
        }

        /** As text; a number is among the figures from here on. */
        private String key(int row, Formula.Reckoning reckoning, Map<String, Figure> known) {
            if (reckoning.decides(row, known)) {
                return String.valueOf(reckoning.holds(row, known));
            }
            BigDecimal number = reckoning.number(row, known);
            if (digits != null) {
                number = number.setScale(digits, RoundingMode.HALF_UP);
            }
            String plain = Placeholders.plain(number);
            if (!WRITABLE.matcher(plain).matches()) {
                throw new VariantRefused(new VariantFault(VariantFault.Kind.KEY, row, plain));
            }
            known.put(KEY, Figure.of(number));
            return plain;
        }
    }
}
