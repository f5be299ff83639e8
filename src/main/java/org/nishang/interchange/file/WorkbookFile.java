package org.nishang.interchange.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * An {@code .xlsx}, strict or transitional. Its shared texts stay in memory as long as it does; rows are read as they
 * are asked for.
 */
final class WorkbookFile implements SheetFile.Source {

    private final Path path;
    private final FileLimits limits;
    private final WorkbookOutline outline;
    private final SharedStrings strings;
    private final Map<String, SheetSurvey> surveys = new HashMap<>();

    private WorkbookFile(Path path, FileLimits limits, WorkbookOutline outline, SharedStrings strings) {
        this.path = path;
        this.limits = limits;
        this.outline = outline;
        this.strings = strings;
    }

    /** @throws Refusal {@code interchange.file.*} if the file is no workbook, damaged or beyond the limits */
    static WorkbookFile of(Path path, FileLimits limits) {
        return read(() -> {
            try (var parts = WorkbookPackage.open(path, limits)) {
                var outline = WorkbookOutline.of(parts);
                return new WorkbookFile(path, limits, outline, SharedStrings.of(parts, outline.strings(), limits));
            }
        });
    }

    @Override
    public List<String> sheets() {
        return outline.sheets().stream()
                .filter(tab -> !tab.hidden())
                .map(WorkbookOutline.Tab::name)
                .toList();
    }

    @Override
    public List<LeftOutSheet> besides(String sheet) {
        return outline.sheets().stream()
                .filter(tab -> !tab.name().equals(sheet) && saysSomething(tab))
                .map(tab -> new LeftOutSheet(tab.name(), tab.hidden()))
                .toList();
    }

    private boolean saysSomething(WorkbookOutline.Tab tab) {
        try (Sheet sheet = open(tab.name())) {
            return sheet.next().isPresent();
        }
    }

    @Override
    public Sheet open(String sheet) {
        return read(() -> {
            var tab = outline.sheets().stream()
                    .filter(one -> one.name().equals(sheet))
                    .findFirst()
                    .orElseThrow();
            var parts = WorkbookPackage.open(path, limits);
            boolean good = false;
            try {
                var rows = new SheetRows(new PartReader(parts.read(tab.part())), strings);
                good = true;
                return new WorkbookSheet(parts, rows, outline.from1904(), () -> survey(tab));
            } finally {
                if (!good) {
                    parts.close();
                }
            }
        });
    }

    private SheetSurvey survey(WorkbookOutline.Tab tab) {
        @Nullable SheetSurvey known = surveys.get(tab.name());
        if (known != null) {
            return known;
        }
        SheetSurvey found = read(() -> {
            try (var parts = WorkbookPackage.open(path, limits);
                    var rows = new SheetRows(new PartReader(parts.read(tab.part())), strings)) {
                return rows.survey(limits);
            }
        });
        surveys.put(tab.name(), found);
        return found;
    }

    /** Reading that may fail. */
    interface Reading<T> {
        T read() throws Exception;
    }

    /** Whatever the reading stumbles over is the file's fault; not all of it is declared. */
    static <T> T read(Reading<T> work) {
        try {
            return work.read();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new Refusal("interchange.file.damaged");
        }
    }
}
