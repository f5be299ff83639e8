package org.nishang.interchange.file;

import java.nio.file.Path;
import java.util.List;
import org.nishang.common.Refusal;

/**
 * A file that somebody sent, known by what is in it, not by its name: a workbook or a text file. Its sheets may be
 * opened as often as needed.
 */
public final class SheetFile {

    /** What a kind of file has to give. */
    interface Source {

        List<String> sheets();

        List<LeftOutSheet> besides(String sheet);

        Sheet open(String sheet);
    }

    private final Source source;

    /** @throws Refusal {@code interchange.file.*}: why it cannot be read and what to do */
    public SheetFile(Path path, FileLimits limits) {
        this.source = switch (FileForm.of(path)) {
            case WORKBOOK -> WorkbookFile.of(path, limits);
            case TEXT -> new TextFile(path, limits);
            case PAGE -> throw new Refusal("interchange.file.page");
            case TABLE_OF_XML -> throw new Refusal("interchange.file.other-form", "XML");
            case ENCRYPTED -> throw new Refusal("interchange.file.password");
            case OLD -> throw new Refusal("interchange.file.old");
            case EMPTY -> throw new Refusal("interchange.file.empty");
        };
    }

    /** The sheets that people see, in their order; of a text file one without a name. */
    public List<String> sheets() {
        return source.sheets();
    }

    /** The other sheets that say something, hidden ones too. */
    public List<LeftOutSheet> besides(String sheet) {
        return source.besides(sheet);
    }

    public Sheet open(String sheet) {
        return source.open(sheet);
    }
}
