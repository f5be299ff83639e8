package org.nishang.assessment.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.course.variant.Variant;

/**
 * A paper as it is frozen into an attempt: which versions, in which order, worth what. Small, because the versions
 * themselves never change.
 */
public record Paper(List<Place> places) {

    /**
     * One question of the paper.
     *
     * @param item the item's version
     * @param order for each shown option, its index in the item; empty for fill-in
     * @param points in hundredths; those of all places sum to 10,000
     * @param mustPass {@code true} where the paper fails without a right answer; nothing elsewhere, and on papers from
     *     before there were such questions
     * @param variant the figures of an item with parameters and all that it says with them; nothing for other items
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            UUID item,
            List<Integer> order,
            int points,
            @Nullable Boolean mustPass,
            @Nullable Variant variant) {

        /** One that decides nothing by itself. */
        public Place(UUID item, List<Integer> order, int points) {
            this(item, order, points, null, null);
        }

        /** @param variant nothing = the item has no parameters */
        public static Place of(ItemVersion item, @Nullable Variant variant, List<Integer> order, int points) {
            return new Place(item.id(), order, points, item.isMustPass() ? true : null, variant);
        }

        public static Place of(ItemVersion item, List<Integer> order, int points) {
            return of(item, null, order, points);
        }

        boolean decides() {
            return mustPass != null && mustPass;
        }
    }

    public int questions() {
        return places.size();
    }
}
