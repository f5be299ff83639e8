package org.nishang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.Wording;

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
     * @param about the case that the item belongs to
     * @param right what is right, where there are no options
     * @param retiredAt when it stopped being drawn
     */
    public record Version(
            ItemRow row,
            List<Option> options,
            List<Text> right,
            @Nullable Wording about,
            Wording stem,
            Wording explanation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant retiredAt) {

        public Version {
            options = List.copyOf(options);
            right = List.copyOf(right);
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
                                                    content.wording(options.get(i).text()).words(),
                                                    options.get(i).correct(),
                                                    figures.options().get(i)))
                            .toList(),
                    options.isEmpty() ? rightWords(version) : List.of(),
                    content.aboutCase(),
                    content.wording(content.stem()),
                    content.wording(content.explanation()),
                    version.validFrom(),
                    version.validTo(),
                    revision.retiredAt());
        }
    }

    private static List<Text> rightWords(ItemVersion version) {
        if (version.answering() instanceof FillInAnswering fillIn) {
            return Answering.written(fillIn.accepted());
        }
        var order = version.answering().order(new java.util.Random(0));
        return ReviewLines.right(new Question(1, new Paper.Place(version.id(), order, 0), version));
    }

    /** An option and how often it was chosen. */
    public record Option(Text text, boolean correct, Counted chosen) {}
}
