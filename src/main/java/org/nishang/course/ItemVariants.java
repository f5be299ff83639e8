package org.nishang.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.nishang.common.Text;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;
import org.nishang.course.variant.VariantFault;
import org.nishang.course.variant.VariantRefused;

/** Items with parameters: what they ask for with a row of their figures, and what keeps them out of use. Pure. */
public final class ItemVariants {

    private static final int MOST_FAULTS = 5;

    private static final Pattern ZEROS_BEHIND = Pattern.compile("(\\.\\d*?)0+(?!\\d)");
    private static final Pattern POINT_BEHIND = Pattern.compile("\\.(?!\\d)");

    private ItemVariants() {}

    /** The body with the figures of a row in it. */
    public static ItemBody drawn(ItemBody body, Variant variant) {
        var said = body.saying(variant.texts());
        var key = variant.key();
        return key == null ? said : said.keyed(key);
    }

    /** Half of the last of so many decimals. */
    public static BigDecimal roundingSpread(int digits) {
        return BigDecimal.valueOf(5, digits + 1);
    }

    /** The item as its first row has it, which remembers what it is drawn from. */
    public static PackItem first(PackItem item, Template template) {
        return first(item, item.body(), template);
    }

    /** @param body what the item asks for, before figures are put in */
    public static PackItem first(PackItem item, ItemBody body, Template template) {
        return drawn(item, body, template.variants().getFirst(), item.more().drawnFrom(template));
    }

    /** The item as it is with a row, without parameters. */
    public static PackItem drawn(PackItem item, Variant variant) {
        return drawn(item, item.body(), variant, item.more().drawnFrom(null));
    }

    private static PackItem drawn(PackItem item, ItemBody body, Variant variant, PackItem.More more) {
        return new PackItem(
                item.code(),
                item.fact(),
                item.topic(),
                item.difficulty(),
                item.validFrom(),
                item.validTo(),
                variant.stem(),
                drawn(body, variant),
                variant.explanation(),
                more);
    }

    /** The first few, of every row. */
    public static List<VariantFault> faults(ItemBody body, Template template) {
        if (!body.takesParameters()) {
            return List.of(new VariantFault(VariantFault.Kind.OF_THIS_KIND, 0, body.kind()));
        }
        List<Variant> variants;
        try {
            variants = template.variants();
        } catch (VariantRefused refused) {
            return List.of(refused.fault());
        }
        var faults = new ArrayList<VariantFault>();
        for (Variant variant : variants) {
            var form = body.keys();
            var key = variant.key();
            if (form != null && (key == null || !form.matcher(key).matches())) {
                faults.add(new VariantFault(VariantFault.Kind.KEY, variant.row(), String.valueOf(key)));
            } else {
                faults.addAll(alike(variant.row(), drawn(body, variant).alternatives()));
            }
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Those that read the same in a language, or are the same number. */
    private static List<VariantFault> alike(int row, List<Text> texts) {
        var chinese = new HashSet<String>();
        var english = new HashSet<String>();
        return texts.stream()
                .filter(text -> !(chinese.add(plain(text.zh())) & english.add(plain(text.en()))))
                .map(text -> new VariantFault(VariantFault.Kind.SAME_OPTION, row, text.zh()))
                .toList();
    }

    /** 12.50 is 12.5. */
    private static String plain(String text) {
        return POINT_BEHIND
                .matcher(ZEROS_BEHIND.matcher(text).replaceAll("$1"))
                .replaceAll("")
                .strip();
    }
}
