package org.nishang.interchange.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.nishang.common.Refusal;

/**
 * The texts that cells of a workbook share: the one part that is kept in memory, and therefore has a limit of its own.
 */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    /** @throws Refusal {@code interchange.file.bomb} beyond {@link FileLimits#strings()} */
    static SharedStrings of(WorkbookPackage parts, Optional<String> part, FileLimits limits)
            throws IOException, XMLStreamException {
        var strings = new SharedStrings();
        if (part.isEmpty() || !parts.has(part.get())) {
            return strings;
        }
        if (parts.size(part.get()) > limits.strings()) {
            throw new Refusal("interchange.file.bomb");
        }
        try (var xml = new PartReader(parts.read(part.get()))) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    strings.texts.add(xml.runs());
                }
            }
        }
        return strings;
    }

    /** @throws RuntimeException if there is none */
    String text(String number) {
        return texts.get(Integer.parseInt(number.strip()));
    }
}
