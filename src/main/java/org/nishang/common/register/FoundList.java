package org.nishang.common.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * A list as an address asks for it.
 *
 * @param about its days and filters in words, for the line under the title
 * @param note what whoever holds it on paper can do to make sure of it
 * @param lines one after the other, read while they are taken: for each column a text, a date, a number or nothing
 */
public record FoundList(
        Text title,
        Text about,
        Optional<Text> note,
        List<Column> columns,
        Function<Locale, Stream<List<@Nullable Object>>> lines) {}
