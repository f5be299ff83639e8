package org.nishang.border;

import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nishang.interchange.ImportBatches;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportReports;
import org.nishang.interchange.ListExports;
import org.nishang.interchange.ListPrints;
import org.nishang.interchange.RegisterExports;
import org.springframework.security.access.AccessDeniedException;

/** Files in and out, over the border. */
final class FileCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new FileCases().cases;
    }

    private FileCases() {
        put(
                "ImportBatches.count(String)",
                counts(w -> w.bean(ImportBatches.class).count("headcounts") > 0).by(w -> w.theirOffice));
        put(
                "ImportBatches.rows(String, int, int)",
                reads(w -> w.bean(ImportBatches.class).rows("", 0, 1000)));
        put("ImportBatches.undo(UUID)", writes(w -> w.bean(ImportBatches.class).undo(w.theirBatch)));
        put(
                "ImportReports.workbook(UUID)",
                writes(w -> w.bean(ImportReports.class).workbook(w.theirReport)).by(w -> w.theirOffice));
        put("ListExports.workbook(String, Map, Locale)", reads(w -> listed(w, FileCases::workbook)));
        put("ListPrints.print(String, Map, Locale)", reads(w -> listed(w, FileCases::printed)));
        put("RegisterExports.text(String, boolean, Optional)", reads(w -> exported(w, false)));
        put("RegisterExports.workbook(String, Locale, Optional)", reads(w -> exported(w, true)));
        put(
                "RegisterImports.run(String, ReceivedFile, ImportMode, OnError, ImportProgress, Locale)",
                reads(FileCases::imported));
    }

    private void put(String method, BorderCase borderCase) {
        cases.put(method, borderCase);
    }

    /** All lists of screens. */
    private static Object listed(Border w, Had had) throws Exception {
        var all = new ArrayList<String>();
        var exports = w.bean(ListExports.class);
        var years = Map.of("from", "2016-01-01", "to", "2036-01-01");
        var parameters = new TreeMap<String, Map<String, String>>();
        exports.codes().forEach(list -> parameters.put(list, Map.of()));
        parameters.put("renewals", Map.of("period", "2028-Q4"));
        parameters.put("certificate-issues", years);
        parameters.put("certificate-withdrawals", years);
        parameters.put("people", Map.of("state", "ANY"));
        parameters.put("enterprises", Map.of("standing", "ANY"));
        parameters.put("totals", Map.of("total", "T7"));
        parameters.remove("remark"); // of one corrected key: KeyCorrectionCases
        parameters.remove("study-evidence"); // of one person: SittingCases
        for (var list : parameters.entrySet()) {
            try {
                all.add(had.of(w, list.getKey(), list.getValue()));
            } catch (AccessDeniedException denied) {
                all.add(list.getKey() + " denied");
            }
        }
        return all;
    }

    /** A way to have a list. */
    private interface Had {
        String of(Border w, String list, Map<String, String> parameters) throws Exception;
    }

    private static String workbook(Border w, String list, Map<String, String> parameters) throws Exception {
        var exports = w.bean(ListExports.class);
        var made = exports.workbook(list, parameters, Locale.CHINESE);
        try {
            return SheetText.of(made.path());
        } finally {
            exports.delete(made);
        }
    }

    private static String printed(Border w, String list, Map<String, String> parameters) {
        return w.bean(ListPrints.class).print(list, parameters, Locale.CHINESE).toString();
    }

    /** All registers that who asks may have. */
    private static Object exported(Border w, boolean workbook) throws Exception {
        var all = new ArrayList<String>();
        var exports = w.bean(RegisterExports.class);
        for (String register : BorderCases.REGISTERS) {
            try {
                var made = workbook
                        ? exports.workbook(register, Locale.CHINESE, Optional.empty())
                        : exports.text(register, false, Optional.empty());
                all.add(workbook ? SheetText.of(made.path()) : Files.readString(made.path()));
                exports.delete(made);
            } catch (AccessDeniedException denied) {
                all.add(register + " denied");
            }
        }
        return all;
    }

    /** Their lines, in all registers: what was taken of them. */
    private static Object imported(Border w) throws Exception {
        var taken = new ArrayList<String>();
        for (String register : BorderCases.REGISTERS) {
            try {
                var result = w.file(register, w.lines(register), "x.csv", ImportMode.VALIDATE);
                // A number with a wrong name answers as one that nobody has: it makes a person of one's own.
                int own = register.equals("people") ? result.created() : 0;
                if (result.created() + result.updated() + result.unchanged() > own) {
                    taken.add(register + ": " + THEIR_NAME);
                }
            } catch (AccessDeniedException denied) {
                taken.add(register + " denied");
            }
        }
        return taken;
    }
}
