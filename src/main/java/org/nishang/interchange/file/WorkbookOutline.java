package org.nishang.interchange.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * What a workbook says about itself.
 *
 * @param sheets with rows and cells, in their order; sheets of charts are none
 * @param from1904 whether dates count from 1904
 * @param strings the part with the texts that cells share
 */
record WorkbookOutline(List<Tab> sheets, boolean from1904, Optional<String> strings) {

    /**
     * A sheet.
     *
     * @param part where its rows are
     * @param hidden whether people do not see it
     */
    record Tab(String name, String part, boolean hidden) {}

    /** @throws Refusal {@code interchange.file.*} if the package is no workbook */
    static WorkbookOutline of(WorkbookPackage parts) throws IOException, XMLStreamException {
        String book = parts.relations(WorkbookPackage.WHOLE).stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(WorkbookPackage.Relation::target)
                .findFirst()
                .orElseThrow(() -> noWorkbook(parts));
        if (book.toLowerCase(Locale.ROOT).endsWith(".bin")) {
            throw new Refusal("interchange.file.other-form", ".xlsb");
        }
        var rows = new HashMap<String, String>();
        var strings = Optional.<String>empty();
        for (var relation : parts.relations(book)) {
            switch (relation.type()) {
                case "worksheet" -> rows.put(relation.id(), relation.target());
                case "sharedStrings" -> strings = Optional.of(relation.target());
                default -> {}
            }
        }
        var sheets = new ArrayList<Tab>();
        boolean from1904 = false;
        try (var xml = new PartReader(parts.read(book))) {
            if (!xml.next() || !xml.begins("workbook")) {
                throw new Refusal("interchange.file.not-a-workbook");
            }
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.begins("sheet")) {
                    @Nullable String part = rows.get(String.valueOf(xml.relation()));
                    @Nullable String name = xml.attribute("name");
                    if (part != null && name != null) {
                        @Nullable String state = xml.attribute("state");
                        sheets.add(new Tab(name, part, state != null && !state.equals("visible")));
                    }
                }
            }
        }
        return new WorkbookOutline(List.copyOf(sheets), from1904, strings);
    }

    private static Refusal noWorkbook(WorkbookPackage parts) {
        return parts.has("mimetype") && parts.has("content.xml")
                ? new Refusal("interchange.file.other-form", "OpenDocument (.ods)")
                : new Refusal("interchange.file.not-a-workbook");
    }
}
