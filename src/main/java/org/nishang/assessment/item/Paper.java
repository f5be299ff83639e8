package org.nishang.assessment.item;

import java.util.List;
import java.util.UUID;

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
     */
    public record Place(UUID item, List<Integer> order, int points) {}

    public int questions() {
        return places.size();
    }
}
