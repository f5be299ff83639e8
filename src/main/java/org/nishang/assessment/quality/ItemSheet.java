package org.nishang.assessment.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemRevision;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyWords;
import org.nishang.common.Text;
import org.nishang.course.Wording;
import org.springframework.modulith.NamedInterface;

/**
 * An item with all its versions, the newest first, and how each did in a period.
 *
 * @param query the attempts that figures are about
 * @param topic its key in the course
 * @param edition of the regulation, with {@code clause}: where it says what the item asks
 */
@NamedInterface("rehearsal")
public record ItemSheet(
        String code,
        QualityQuery query,
        String topic,
        String fact,
        String edition,
        Text clause,
        List<Version> versions) {

    public ItemSheet {
        versions = List.copyOf(versions);
    }

    /**
     * @param corrected when the key that it came with was found to be wrong
     * @param others for each key that is as good as the one that is shown, what is right by it
     * @param about the case that the item belongs to
     * @param right what is right, where there are no options
     * @param retiredAt when it stopped being drawn
     * @param variants of an item with parameters, the rows that were sat
     */
    public record Version(
            UUID id,
            ItemRow row,
            @Nullable Instant corrected,
            List<List<Text>> others,
            List<Option> options,
            List<Text> right,
            @Nullable Wording about,
            Wording stem,
            Wording explanation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant retiredAt,
            List<Variant> variants) {

        public Version {
            variants = List.copyOf(variants);
            options = List.copyOf(options);
            right = List.copyOf(right);
            others = List.copyOf(others);
        }

        static Version of(
                ItemRevision revision, ItemFigures figures, List<VariantFigures> rows, KeyCorrections.Held held) {
            var corrected = revision.by(held);
            var version = corrected.version();
            var content = version.content();
            var options = content.options();
            return new Version(
                    version.id(),
                    ItemRow.of(corrected, figures),
                    held.since(version.id()).orElse(null),
                    KeyWords.of(held.of(version.id()), revision.version()).stream()
                            .skip(1)
                            .toList(),
                    java.util.stream.IntStream.range(0, options.size())
                            .mapToObj(i -> new Option(
                                    content.wording(options.get(i).text()).words(),
                                    options.get(i).correct(),
                                    figures.options().get(i)))
                            .toList(),
                    options.isEmpty() ? KeyWords.of(version) : List.of(),
                    content.aboutCase(),
                    content.wording(content.stem()),
                    content.wording(content.explanation()),
                    version.validFrom(),
                    version.validTo(),
                    revision.retiredAt(),
                    Variant.of(version, rows));
        }
    }

    /** A row of an item with parameters: what it asks, and how it did. */
    public record Variant(Wording stem, VariantFigures figures) {

        static List<Variant> of(ItemVersion version, List<VariantFigures> rows) {
            if (rows.isEmpty()) {
                return List.of();
            }
            var variants = version.template().orElseThrow().variants();
            return rows.stream()
                    .map(row -> new Variant(
                            version.content()
                                    .wording(variants.get(row.row() - 1).stem()),
                            row))
                    .toList();
        }
    }

    /** An option and how often it was chosen. */
    public record Option(Text text, boolean correct, Counted chosen) {}
}
