package org.nishang.assessment;

import java.util.List;
import org.nishang.common.Text;

/**
 * What an item asks and accepts, kept as JSON with its version.
 *
 * @param options in the order of the pack; true-false has two, true first; fill-in has none
 * @param accepted answers of a fill-in
 */
record ItemContent(Text stem, List<Option> options, List<String> accepted, Text explanation) {

    record Option(Text text, boolean correct) {}
}
