package org.nishang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nishang.common.CheckCharacter;
import org.nishang.common.UnifiedSocialCreditCode;

/** A large region as the files in which it comes. */
final class RegionFiles {

    static final int ENTERPRISES = 1_600;

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂鹏辉玲建华国玉萍红春梅";

    private RegionFiles() {}

    static void writeEnterprises(Path file) throws IOException {
        var text = new StringBuilder("uscc,name,region,registeredOn\n");
        for (int i = 0; i < ENTERPRISES; i++) {
            text.append(uscc(i)).append(",试验服装").append(i).append("厂,330482,2010-01-01\n");
        }
        Files.writeString(file, text);
    }

    /** Two sheets: people, and the employment of each. */
    static void writePeople(Path file, int number) throws IOException {
        var random = new Random(20261124);
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet people = workbook.newWorksheet("人员名册");
            row(people, 0, "证件类型", "证件号码", "姓名", "性别", "手机号码");
            for (int i = 1; i <= number; i++) {
                row(people, i, "居民身份证", document(i), name(random), "", "1380%07d".formatted(i));
                flush(people, i);
            }
            people.finish();
            Worksheet jobs = workbook.newWorksheet("任职名册");
            row(jobs, 0, "证件号码", "统一社会信用代码", "岗位", "入职日期", "离职日期");
            for (int i = 1; i <= number; i++) {
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
    static String document(int i) {
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

    static String uscc(int i) {
        String eight = "%08d".formatted(i + 1000);
        String first = "91330482" + eight + UnifiedSocialCreditCode.organisationCheck(eight);
        return first + UnifiedSocialCreditCode.check(first);
    }
}
