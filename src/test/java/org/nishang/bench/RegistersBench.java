package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nishang.identity.Scope;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.RegisterExports;
import org.nishang.interchange.RegisterImports;
import org.nishang.testing.As;

/**
 * Reads 100,000 people and their employments, two sheets of one workbook, into an empty portal: rows a second for
 * checking and for writing, and the most memory used. Run it with {@code -Xmx512m}.
 */
public final class RegistersBench {

    private static final int PEOPLE = 100_000;

    private RegistersBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path enterprises = folder.resolve("enterprises.csv");
        Path people = folder.resolve("people.xlsx");
        RegionFiles.writeEnterprises(enterprises);
        RegionFiles.writePeople(people, PEOPLE);
        System.out.printf("registers file: %.1f MB%n", Files.size(people) / 1048576.0);
        try (var portal = EmptyPortal.start()) {
            var files = new MeasuredFiles(portal.getBean(RegisterImports.class));
            As.administrator(Scope.ALL).run(() -> {
                files.read("registers", "enterprises", enterprises, ImportMode.COMMIT, RegionFiles.ENTERPRISES);
                for (String register : List.of("people", "employments")) {
                    files.read("registers", register, people, ImportMode.VALIDATE, PEOPLE);
                    files.read("registers", register, people, ImportMode.COMMIT, PEOPLE);
                }
                files.read("registers", "people", people, ImportMode.VALIDATE, PEOPLE);
                export(portal.getBean(RegisterExports.class));
            });
        }
        System.exit(0);
    }

    private static void export(RegisterExports exports) {
        long began = System.nanoTime();
        var made = exports.workbook("people", Locale.CHINESE, Optional.empty());
        System.out.printf("registers people export: %.0f rows/s%n", PEOPLE / ((System.nanoTime() - began) / 1e9));
        exports.delete(made);
    }
}
