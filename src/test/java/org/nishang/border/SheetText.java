package org.nishang.border;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** All that a workbook says, without its form. */
final class SheetText {

    private SheetText() {}

    static String of(byte[] workbook) throws IOException {
        var file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, workbook);
            return of(file);
        } finally {
            Files.delete(file);
        }
    }

    static String of(Path workbook) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
