package org.nishang.people.merge;

import java.util.List;

/**
 * @param total how many pairs there are
 * @param pairs the first of them, those with most signs in front
 */
public record Duplicates(int total, List<DuplicatePair> pairs) {}
