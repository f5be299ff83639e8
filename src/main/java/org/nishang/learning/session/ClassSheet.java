package org.nishang.learning.session;

import java.util.List;

/**
 * A class as its page shows it.
 *
 * @param hit whom a change of it concerns; nobody to those who only look
 * @param people who has a place, of whom the reader may know
 * @param placed how many have a place in all
 * @param isOwned whether the reader may change it
 */
public record ClassSheet(
        TrainingClass about, ClassHit hit, List<ClassRoster.Place> people, int placed, boolean isOwned) {}
