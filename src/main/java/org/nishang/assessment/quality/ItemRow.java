package org.nishang.assessment.quality;

import java.util.Comparator;
import java.util.Set;
import org.nishang.assessment.bank.ItemRevision;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Level;
import org.springframework.modulith.NamedInterface;

/**
 * A version of an item in the list of items.
 *
 * @param revision from 1
 * @param current whether new papers may be given it
 * @param topic its key in the course
 * @param kind as in content packs: {@code single}, {@code multiple}, …
 * @param mustPass whether a paper fails without a right answer to it
 */
@NamedInterface("rehearsal")
public record ItemRow(
        String code,
        int revision,
        boolean current,
        String topic,
        String kind,
        Level level,
        boolean mustPass,
        Text stem,
        ItemFigures figures,
        Set<ItemFlag> flags) {

    /** What is to be mended first: the gravest flag, then the most flags, then what tells least. */
    public static final Comparator<ItemRow> TO_MEND_FIRST = Comparator.comparingInt(ItemRow::gravity)
            .thenComparing(row -> -row.flags().size())
            .thenComparingDouble(ItemRow::telling)
            .thenComparing(ItemRow::code)
            .thenComparing(Comparator.comparingInt(ItemRow::revision).reversed());

    public ItemRow {
        flags = Set.copyOf(flags);
    }

    static ItemRow of(ItemRevision revision, ItemFigures figures) {
        var version = revision.version();
        return new ItemRow(
                version.code(),
                revision.number(),
                revision.isDrawn(),
                version.topic(),
                version.kind().code(),
                version.level(),
                version.isMustPass(),
                version.content().wording(version.content().stem()).words(),
                figures,
                ItemFlag.of(version.kind(), version.content().options(), figures));
    }

    private int gravity() {
        int none = ItemFlag.values().length;
        int gravest = flags.stream().mapToInt(Enum::ordinal).min().orElse(none);
        return figures.isEnough() ? gravest : none + 1;
    }

    private double telling() {
        Double discrimination = figures.discrimination();
        return figures.isEnough() && discrimination != null ? discrimination : 2;
    }
}
