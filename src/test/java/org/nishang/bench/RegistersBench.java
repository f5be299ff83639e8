package org.nishang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nishang.Nishang;
import org.nishang.common.CheckCharacter;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.identity.Scope;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportProgress;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.ReceivedFile;
import org.nishang.interchange.RegisterExports;
import org.nishang.interchange.RegisterImports;
import org.nishang.testing.As;
import org.nishang.testing.TestPortal;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Reads 100,000 people and their employments, two sheets of one workbook, into an empty portal: rows a second for
 * checking and for writing, and the most memory used. Run it with {@code -Xmx512m}.
 */
public final class RegistersBench {

    private static final int PEOPLE = 100_000;
    private static final int ENTERPRISES = 1_600;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂鹏辉玲建华国玉萍红春梅";

    private final RegisterImports imports;
    private final Path file;

    private RegistersBench(RegisterImports imports, Path file) {
        this.imports = imports;
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path enterprises = folder.resolve("enterprises.csv");
        Path people = folder.resolve("people.xlsx");
        writeEnterprises(enterprises);
        writePeople(people);
        System.out.printf("registers file: %.1f MB%n", Files.size(people) / 1048576.0);
        var spring = new SpringApplicationBuilder(Nishang.class).initializers(new TestPortal());
        spring.properties(Map.of(
                "server.port", "0",
                "nishang.command", "true",
                "vaadin.productionMode", "true",
                "nishang.demo", "false"));
        try (var context = spring.run("--logging.level.root=ERROR")) {
            var imports = context.getBean(RegisterImports.class);
            As.administrator(Scope.ALL).run(() -> {
                new RegistersBench(imports, enterprises).measure("enterprises", ImportMode.COMMIT, ENTERPRISES);
                var bench = new RegistersBench(imports, people);
                for (String register : List.of("people", "employments")) {
                    bench.measure(register, ImportMode.VALIDATE, PEOPLE);
                    bench.measure(register, ImportMode.COMMIT, PEOPLE);
                }
                bench.measure("people", ImportMode.VALIDATE, PEOPLE);
                export(context.getBean(RegisterExports.class));
            });
        }
        System.exit(0);
    }

    private void measure(String register, ImportMode mode, int rows) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long own = ownCpu();
        long server = serverCpu();
        long began = System.nanoTime();
        ImportResult result = imports.run(
                register,
                new ReceivedFile(file, file.getFileName().toString(), "0".repeat(64)),
                mode,
                OnError.ABORT,
                new ImportProgress(),
                Locale.CHINESE);
        double seconds = (System.nanoTime() - began) / 1e9;
        long ownCpu = ownCpu() - own;
        long serverCpu = serverCpu() - server;
        if (result.failed() > 0 || result.rows() != rows) {
            throw new IllegalStateException(result.toString());
        }
        String name = "registers "
                + register
                + " "
                + mode.name().toLowerCase(Locale.ROOT)
                + (result.unchanged() > 0 ? " again" : "");
        System.out.printf("%s: %.0f rows/s%n", name, rows / seconds);
        System.out.printf("%s cpu portal: %d ms%n", name, ownCpu);
        System.out.printf("%s cpu database: %d ms%n", name, serverCpu);
        System.out.printf(
                "%s peak heap: %.0f MB%n",
                name,
                pools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1048576.0);
    }

    private static void export(RegisterExports exports) {
        long began = System.nanoTime();
        var made = exports.workbook("people", Locale.CHINESE, java.util.Optional.empty());
        System.out.printf("registers people export: %.0f rows/s%n", PEOPLE / ((System.nanoTime() - began) / 1e9));
        exports.delete(made);
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    /** The database is a child of this process. */
    private static long serverCpu() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void writeEnterprises(Path file) throws IOException {
        var text = new StringBuilder("uscc,name,region,registeredOn\n");
        for (int i = 0; i < ENTERPRISES; i++) {
            text.append(uscc(i)).append(",试验服装").append(i).append("厂,330482,2010-01-01\n");
        }
        Files.writeString(file, text);
    }

    private static void writePeople(Path file) throws IOException {
        var random = new Random(20261124);
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet people = workbook.newWorksheet("人员名册");
            row(people, 0, "证件类型", "证件号码", "姓名", "性别", "手机号码");
            for (int i = 1; i <= PEOPLE; i++) {
                row(people, i, "居民身份证", document(i), name(random), "", "1380%07d".formatted(i));
                flush(people, i);
            }
            people.finish();
            Worksheet jobs = workbook.newWorksheet("任职名册");
            row(jobs, 0, "证件号码", "统一社会信用代码", "岗位", "入职日期", "离职日期");
            for (int i = 1; i <= PEOPLE; i++) {
                row(
                        jobs,
                        i,
                        document(i),
                        uscc(random.nextInt(ENTERPRISES)),
                        i % 12 == 0 ? "报检员、内审员" : "其他",
                        LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000)).toString(),
                        "");
                flush(jobs, i);
            }
        }
    }

    private static void flush(Worksheet sheet, int row) throws IOException {
        if (row % 1000 == 0) {
            sheet.flush();
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    /** Of the region 330499, which nobody is born in. */
    private static String document(int i) {
        String digits = "330499"
                + LocalDate.of(1970, 1, 1).plusDays(i / 500).toString().replace("-", "")
                + "%03d".formatted(i % 500);
        return digits + CheckCharacter.mod11Two(digits);
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    private static String uscc(int i) {
        String eight = "%08d".formatted(i + 1000);
        String first = "91330482" + eight + UnifiedSocialCreditCode.organisationCheck(eight);
        return first + UnifiedSocialCreditCode.check(first);
    }
}
