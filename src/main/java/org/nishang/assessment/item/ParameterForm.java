package org.nishang.assessment.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.ItemVariants;
import org.nishang.course.PackItem;
import org.nishang.course.variant.Formula;
import org.nishang.course.variant.ParametersReader;
import org.nishang.course.variant.ParametersWriter;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.VariantFault;

/**
 * The part of an {@link ItemForm} that makes it an item with parameters.
 *
 * @param figures the table, ranges, condition and formulas, as content packs write them below {@code parameters}
 * @param key the formula of the right number, or of whether a statement is true; empty for other kinds
 * @param round decimals that the key is rounded to; empty = as it comes
 */
public record ParameterForm(String figures, String key, String round) {

    static ParameterForm of(Template template) {
        return new ParameterForm(
                ParametersWriter.yaml(template.parameters()),
                template.key() == null ? "" : template.key().source(),
                template.digits() == null ? "" : String.valueOf(template.digits()));
    }

    /** The item with its places instead of the figures of its first row. */
    static PackItem asWritten(PackItem item, Template template) {
        return new PackItem(
                item.code(),
                item.fact(),
                item.topic(),
                item.difficulty(),
                item.validFrom(),
                item.validTo(),
                template.stem(),
                unspread(item.body().saying(template.texts()), template.digits()),
                template.explanation(),
                item.more());
    }

    /** A tolerance that rounding brings by itself is not said twice. */
    private static ItemBody unspread(ItemBody body, @Nullable Integer digits) {
        return digits != null
                        && body instanceof ItemBody.Numeric number
                        && !number.percent()
                        && number.tolerance().compareTo(ItemVariants.roundingSpread(digits)) == 0
                ? new ItemBody.Numeric(number.value(), java.math.BigDecimal.ZERO, false, number.units())
                : body;
    }

    private ItemBody spread(ItemBody body) {
        var digits = digits();
        return digits.isPresent()
                        && body instanceof ItemBody.Numeric number
                        && number.tolerance().signum() == 0
                ? new ItemBody.Numeric(number.value(), ItemVariants.roundingSpread(digits.get()), false, number.units())
                : body;
    }

    /** The item that comes of it; as it is written where something is wrong with its parameters. */
    PackItem item(PackItem written) {
        var body = spread(written.body());
        return template(written.stem(), body, written.explanation())
                .filter(template -> ItemVariants.faults(body, template).isEmpty())
                .map(template -> ItemVariants.first(written, body, template))
                .orElse(written);
    }

    private Optional<Template> template(Text stem, ItemBody body, Text explanation) {
        return ParametersReader.read(figures)
                .parameters()
                .map(parameters -> new Template(
                        parameters,
                        stem,
                        body.texts(),
                        body.keys() == null ? null : new Formula(key.strip()),
                        digits().orElse(null),
                        explanation));
    }

    private Optional<Integer> digits() {
        return round.strip().matches("[0-5]") ? Optional.of(Integer.valueOf(round.strip())) : Optional.empty();
    }

    /** What keeps it out of use, of every row. */
    public List<ItemFinding> faults(PackItem written) {
        var read = ParametersReader.read(figures);
        var body = spread(written.body());
        var found = Stream.concat(
                read.faults().stream(),
                template(written.stem(), body, written.explanation()).stream()
                        .flatMap(template -> ItemVariants.faults(body, template).stream()));
        return found.map(ParameterForm::finding).toList();
    }

    private static ItemFinding finding(VariantFault fault) {
        return ItemFinding.refusal("assessment.check.variant." + fault.kind(), fault.row(), fault.what())
                .at(org.nishang.common.FieldName.PARAMETERS);
    }
}
