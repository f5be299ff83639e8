package org.nishang.course.quality;

/**
 * An item that asks nearly the same as another.
 *
 * @param percent how much their stems overlap; 0 = less than counts
 * @param sameAnswer the same right answer to the same fact
 */
public record SimilarItem(String code, int percent, boolean sameAnswer) {}
