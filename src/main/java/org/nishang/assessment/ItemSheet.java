package org.nishang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * An item with all its versions, the newest first, and how each did in a period.
 *
 * @param query the attempts that figures are about
 * @param topic its key in the course
 * @param edition of the regulation, with {@code clause}: where it says what the item asks
 */
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
     * @param accepted answers of a fill-in
     * @param retiredAt when it stopped being drawn
     */
    public record Version(
            ItemRow row,
            List<Option> options,
            List<String> accepted,
            Text explanation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant retiredAt) {

        public Version {
            options = List.copyOf(options);
            accepted = List.copyOf(accepted);
        }

        static Version of(ItemRevision revision, ItemFigures figures) {
            var version = revision.version();
            var content = version.content();
            var options = content.options();
            return new Version(
                    ItemRow.of(revision, figures),
                    java.util.stream.IntStream.range(0, options.size())
                            .mapToObj(
                                    i ->
                                            new Option(
                                                    options.get(i).text(),
                                                    options.get(i).correct(),
                                                    figures.options().get(i)))
                            .toList(),
                    content.accepted(),
                    content.explanation(),
                    version.validFrom(),
                    version.validTo(),
                    revision.retiredAt());
        }
    }

    /** An option and how often it was chosen. */
    public record Option(Text text, boolean correct, Counted chosen) {}
}
