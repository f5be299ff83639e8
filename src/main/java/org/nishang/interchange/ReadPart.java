package org.nishang.interchange;

import java.util.List;
import java.util.Optional;
import org.nishang.interchange.file.LeftOutSheet;

/**
 * Which part of a file was read: it is read into a register by one sheet.
 *
 * @param sheet the one that was read; none in a text file
 * @param leftOut other sheets that say something
 */
public record ReadPart(Optional<String> sheet, List<LeftOutSheet> leftOut) {}
