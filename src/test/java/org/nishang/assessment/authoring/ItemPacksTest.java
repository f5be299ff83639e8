package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemGround;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CoursePacks;
import org.nishang.course.PackItem;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.blueprint.Level;
import org.nishang.platform.content.ContentFiles;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The bank as content packs: what goes out comes in unchanged, and hostile files are refused. */
@PortalTest
@Transactional
class ItemPacksTest {

    private static final As ANNA = As.administrator("anna");
    private static final As BO = As.administrator("bo");

    /** Texts that YAML could take for something else. */
    private static final List<String> NASTY = List.of(
            "null",
            "~",
            "yes",
            "0x1F",
            "1e3",
            "2026-11-24",
            "- a",
            "a: b",
            "# no comment",
            "a # b",
            "'单引号' \"双引号\"",
            "{zh: x}",
            "[1, 2]",
            "&a *a",
            "!!java.net.URL x",
            "| > %",
            "一行\n二行\n\n  四行",
            "制表\t符",
            "𠮷👗",
            "反斜\\线",
            "@`",
            "?",
            "...",
            "---",
            "：，。",
            "1_000",
            "1:30",
            ".inf",
            "长".repeat(200) + " " + "word ".repeat(30).strip());

    @Autowired
    private ItemPacks packs;

    @Autowired
    private CoursePacks courses;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private ItemAuthoring authoring;

    @Autowired
    private ItemReview review;

    @Autowired
    private ItemBank bank;

    @Test
    void everyCourseComesBackUnchanged() {
        for (var course : catalogue.current()) {
            byte[] zip = ANNA.call(() -> packs.write(course.code()));

            var outcome = ANNA.call(() -> packs.validate(zip));

            assertThat(outcome.faults()).isEmpty();
            assertThat(outcome.rows())
                    .hasSameSizeAs(bank.current(course.code()))
                    .allMatch(row -> row.effect() == PackOutcome.Effect.UNCHANGED);
            assertThat(outcome.missing()).isEmpty();
            assertThat(ANNA.call(() -> packs.write(course.code()))).isEqualTo(zip);
        }
    }

    @Test
    void itemsOfEveryKindComeBackWhateverTheirTextsAre() {
        var ground = ANNA.call(() -> authoring.ground("C04"));
        var fact = ground.facts().keySet().iterator().next();
        var topic = ground.topics().keySet().iterator().next();
        var random = new Random(11);
        for (int round = 0; round < 40; round++) {
            var items = new ArrayList<PackItem>();
            for (String kind : ItemFormFixture.KINDS) {
                var form = nasty(kind, fact, topic, ground, random);
                assertThat(ItemChecks.of(form, ground, java.time.LocalDate.EPOCH))
                        .as(form.toString())
                        .noneMatch(ItemFinding::refuses);
                items.add(ItemForms.item("C04-P" + (100 + items.size()), demanding(form, random), ground));
            }

            assertThat(courses.items(courses.write("C04", items))).isEqualTo(items);
        }
    }

    private static ItemForm demanding(ItemForm form, Random random) {
        boolean decides = !form.practiceOnly() && !form.kind().equals("short-answer");
        return form.asking(new Demand(
                random.nextBoolean() ? Level.values()[random.nextInt(4)] : null, decides && random.nextBoolean()));
    }

    private static ItemForm nasty(String kind, String fact, String topic, ItemGround ground, Random random) {
        var form = ItemFormFixture.of(kind);
        var words = new ArrayList<>(NASTY.subList(0, NASTY.size() - 1));
        java.util.Collections.shuffle(words, random);
        var next = words.iterator();
        var lines = form.lines().stream()
                .map(line -> {
                    String zh = next.next();
                    String en = next.next();
                    return new FormLine(
                            new FormText(zh, en),
                            line.pair().isBlank() ? line.pair() : new FormText(next.next(), zh),
                            line.measure(),
                            line.correct());
                })
                .toList();
        String picture = ground.pictures().entrySet().stream()
                .filter(one -> one.getKey().endsWith(".zh.svg"))
                .filter(one -> one.getValue().width() >= 260 && one.getValue().height() >= 70)
                .map(one -> one.getKey().replace(".zh.svg", ".svg"))
                .findFirst()
                .orElseThrow();
        return new ItemForm(
                kind,
                fact,
                topic,
                1 + random.nextInt(3),
                new FormText(pick(random), pick(random)),
                lines,
                form.others(),
                random.nextBoolean(),
                kind.equals("numeric") ? List.of("-3", "0.50", "140").get(random.nextInt(3)) : "",
                kind.equals("numeric") ? List.of("", "0 %", "0.0", "2.5").get(random.nextInt(4)) : "",
                kind.equals("hot-spot") ? picture : "",
                kind.equals("short-answer") ? new FormText(pick(random), pick(random)) : FormText.EMPTY,
                new FormText(pick(random), pick(random)),
                kind.equals("short-answer")
                        ? ""
                        : List.of("", "partial", "negative").get(random.nextInt(3)),
                1 + random.nextInt(100),
                false,
                random.nextBoolean(),
                "");
    }

    private static String pick(Random random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    @Test
    void aChangedItemAndANewOneComeInAsDrafts() throws IOException {
        byte[] zip = ANNA.call(() -> packs.write("C04"));
        var files = unpacked(zip);
        String items = new String(files.get("C04/items.yaml"), StandardCharsets.UTF_8);
        String changed = items.replaceFirst("(?s)(id: C04-001\n.*?difficulty: )[123]", "$13")
                .replaceFirst("id: C04-002\n", "id: C04-900\n");
        files.put("C04/items.yaml", changed.getBytes(StandardCharsets.UTF_8));
        byte[] mended = packed(files);

        var foreseen = ANNA.call(() -> packs.validate(mended));
        assertThat(ANNA.call(() -> authoring.draft("C04-900"))).isEmpty();
        var taken = ANNA.call(() -> packs.take(mended));

        assertThat(taken).isEqualTo(foreseen);
        assertThat(taken.missing()).containsExactly("C04-002");
        assertThat(effect(taken, "C04-001")).isEqualTo(PackOutcome.Effect.NEXT);
        assertThat(effect(taken, "C04-900")).isEqualTo(PackOutcome.Effect.NEW);
        assertThat(bank.current("C04")).noneMatch(one -> one.code().equals("C04-900"));
        var draft = ANNA.call(() -> authoring.draft("C04-001")).orElseThrow();
        assertThat(draft.form().difficulty()).isEqualTo(3);
        assertThat(effect(ANNA.call(() -> packs.validate(mended)), "C04-001")).isEqualTo(PackOutcome.Effect.OPEN);

        ANNA.run(() -> review.ask(draft.id(), ""));
        BO.run(() -> review.approve(draft.id(), draft.saveNumber(), ""));
        assertThat(effect(ANNA.call(() -> packs.validate(mended)), "C04-001")).isEqualTo(PackOutcome.Effect.UNCHANGED);
    }

    private static PackOutcome.Effect effect(PackOutcome outcome, String code) {
        return outcome.rows().stream()
                .filter(row -> row.code().equals(code))
                .map(PackOutcome.Row::effect)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void faultsAreNamedByFileAndLine() throws IOException {
        var files = unpacked(ANNA.call(() -> packs.write("C04")));
        String items = new String(files.get("C04/items.yaml"), StandardCharsets.UTF_8);
        files.put(
                "C04/items.yaml",
                items.replaceFirst("kind: single", "kind: riddle").getBytes(StandardCharsets.UTF_8));
        byte[] zip = packed(files);

        var outcome = ANNA.call(() -> packs.take(zip));

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("courses/C04/items.yaml");
            assertThat(fault.line()).isGreaterThan(1);
            assertThat(fault.message()).contains("riddle");
        });
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        assertRefused("not a zip".getBytes(StandardCharsets.UTF_8), "assessment.pack.folder");
        assertRefused(packed(Map.of("../../etc/passwd", new byte[1])), "assessment.pack.name");
        assertRefused(packed(Map.of("/C04/items.yaml", new byte[1])), "assessment.pack.name");
        assertRefused(packed(Map.of("C04\\items.yaml", new byte[1])), "assessment.pack.name");
        assertRefused(packed(Map.of("C04/x/../../y", new byte[1])), "assessment.pack.name");
        assertRefused(packed(Map.of("C04/items.yaml", new byte[17 << 20])), "assessment.pack.bomb");
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i < 2_100; i++) {
            many.put("C04/media/p" + i + ".svg", new byte[1]);
        }
        assertRefused(packed(many), "assessment.pack.bomb");
        assertRefused(new byte[PackZip.LARGEST + 1], "assessment.pack.too-large");
        assertRefused(
                packed(Map.of("C04/items.yaml", new byte[1], "C12/items.yaml", new byte[1])), "assessment.pack.folder");
        assertRefused(packed(Map.of("X99/items.yaml", new byte[1])), "common.unknown-id");
        byte[] cut = ANNA.call(() -> packs.write("C04"));
        assertRefused(java.util.Arrays.copyOf(cut, 5_000), "assessment.pack.damaged");
    }

    private void assertRefused(byte[] zip, String key) {
        assertThatThrownBy(() -> ANNA.call(() -> packs.validate(zip))).hasMessageContaining(key);
    }

    @Test
    void entitiesTagsAndAliasesOfAPackDoNothing() throws IOException {
        var files = unpacked(ANNA.call(() -> packs.write("C04")));
        String picture = files.keySet().stream()
                .filter(name -> name.endsWith(".zh.svg"))
                .findFirst()
                .get();
        files.put(
                picture,
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">&x;</svg>"
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                "C04/cases.yaml",
                "- !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n"
                        .getBytes(StandardCharsets.UTF_8));
        byte[] zip = packed(files);

        var outcome = ANNA.call(() -> packs.validate(zip));

        assertThat(outcome.faults())
                .anyMatch(fault -> fault.message().contains("document type"))
                .anyMatch(fault -> fault.file().endsWith("cases.yaml"));
        assertThat(outcome.faults().toString()).doesNotContain("localhost");

        var laughs = new StringBuilder("- &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            laughs.append("- &%c [*%c, *%c, *%c]\n".formatted(c, c - 1, c - 1, c - 1));
        }
        files.put("C04/items.yaml", laughs.toString().getBytes(StandardCharsets.UTF_8));
        byte[] laughing = packed(files);
        assertThat(ANNA.call(() -> packs.validate(laughing)).faults())
                .anyMatch(fault -> fault.message().contains("not YAML"));
    }

    private static TreeMap<String, byte[]> unpacked(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        ContentFiles content = PackZip.read(zip);
        content.names()
                .forEach(name -> files.put("C04/" + name, content.bytes(name).get()));
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
