package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * SQL has the borders that code has: a statement reads the tables of its own module and of the modules that this one
 * may use, and a table is written by the module that owns it. The owner is found, not listed: it is the module that
 * writes the table or maps an entity to it.
 */
class SqlBorderTest {

    /** Tables that no statement writes: rows come with a migration or from triggers. */
    private static final Map<String, String> WRITTEN_BY_NOBODY = Map.of(
            "region", "enterprise",
            "category_scheme", "enterprise",
            "category_grade", "enterprise",
            "fact_change", "platform",
            "import_turn", "interchange");

    /** It fills the tables of the modules that it may use, with a history that nobody worked through. */
    private static final String DEMO = "demo";

    /** Conditions that many queries need, and the one class that writes each of them out. */
    private static final Map<Pattern, String> HOMES = Map.of(
            Pattern.compile("\\bleft_on is null\\b|\\bjoined_on <="), "EmploymentSql.java",
            Pattern.compile("\\bderegistered_on is null\\b|\\bregistered_on <="), "EnterpriseSql.java",
            Pattern.compile("\\b(?:revoked|surrendered|superseded)_on is null (?:or|and)\\b"), "CertificateSql.java",
            Pattern.compile("\\bstate (?:=|<>) '(?:RUNNING|AWAITING_MARKS|FINISHED|VOIDED|%s)'"), "AttemptSql.java");

    private static final Pattern NAMELESS =
            Pattern.compile("\\b(?:insert (?:ignore )?|replace )into \\w++\\s++(?!\\()");

    private static final Pattern MAPPED = Pattern.compile("@(?:Collection|Join)?Table\\(\\s*name = \"(\\w+)\"");
    private static final Pattern COUNTED = Pattern.compile("CountedDependants\\s*\\.rows\\(");

    private final Set<String> tables = SqlText.tables();
    private final Map<String, Set<String>> writers = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> readers = new TreeMap<>();

    @BeforeEach
    void readAllSources() {
        for (SourceText file : SourceText.below("src/main/java", ".java")) {
            String module = file.path().getName(5).toString();
            String name = file.path().getFileName().toString();
            MAPPED.matcher(file.text()).results().map(found -> found.group(1)).forEach(table -> writer(table, module));
            boolean counts = COUNTED.matcher(file.text()).find();
            for (String literal : file.joinedLiterals()) {
                var sql = SqlText.of(literal, tables);
                sql.writes().forEach(table -> writer(table, module));
                sql.reads().forEach(table -> reader(table, module, name));
                if (counts && tables.contains(literal)) {
                    reader(literal, module, name);
                }
            }
        }
    }

    @Test
    void everyTableIsWrittenByOneModule() {
        var wrong = new TreeMap<String, Set<String>>();
        for (String table : tables) {
            var all = new TreeSet<>(writers.getOrDefault(table, Set.of()));
            all.remove(DEMO);
            if (all.size() != (WRITTEN_BY_NOBODY.containsKey(table) ? 0 : 1)) {
                wrong.put(table, all);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void modulesReadTheTablesOfModulesThatTheyMayUse() {
        assertThat(breaches(this::mayUse)).isEmpty();
    }

    @Test
    void conditionsThatManyNeedAreWrittenOnce() {
        var copies = new TreeSet<String>();
        for (SourceText file : SourceText.below("src/main/java", ".java")) {
            String name = file.path().getFileName().toString();
            // Its runs have states of their own.
            if (file.path().getName(5).toString().equals("selfcheck")) {
                continue;
            }
            HOMES.forEach((condition, home) -> {
                if (!name.equals(home)) {
                    file.literals().stream()
                            .filter(literal -> condition.matcher(literal).find())
                            .forEach(literal -> copies.add(name + ": belongs to " + home));
                }
            });
        }

        assertThat(copies).isEmpty();
    }

    @Test
    void insertsNameTheirColumns() {
        assertThat(SourceText.below("src/main/java", ".java"))
                .filteredOn(file -> file.joinedLiterals().stream()
                        .anyMatch(literal -> NAMELESS.matcher(literal).find()))
                .extracting(SourceText::path)
                .isEmpty();
    }

    @Test
    void theDemoWritesOnlyWhatItMayUse() {
        var wrong = new TreeSet<String>();
        writers.forEach((table, by) -> {
            if (by.contains(DEMO) && !mayUse(DEMO).contains(owner(table))) {
                wrong.add(table);
            }
        });

        assertThat(wrong).isEmpty();
    }

    /** The rule itself is awake: with no arrow at all, what crosses a border is found. */
    @Test
    void whatCrossesABorderIsFound() {
        assertThat(breaches(module -> Set.of(module)).keySet())
                .contains("people -> enterprise", "certificate -> people", "report -> certificate", "cpd -> learning");
    }

    @Test
    void namesOfTablesAreReadOutOfStatements() {
        assertThat(reads("select 1 from attempt a join (answer_sheet s) using (attempt_id)"))
                .containsExactly("answer_sheet", "attempt");
        assertThat(reads("exists (select 1 from\n   person p, employment m where true)"))
                .containsExactly("employment", "person");
        assertThat(reads("certificate c")).containsExactly("certificate");
        assertThat(reads("certificate c join employment m using (person_id)"))
                .containsExactly("certificate", "employment");
        assertThat(reads("person_identity")).containsExactly("person_identity");
        assertThat(reads("the paper of a certificate from a file")).isEmpty();
        assertThat(reads("certificate")).isEmpty();
        assertThat(SqlText.of("insert into attempt (attempt_id) select x from person", tables))
                .isEqualTo(new SqlText(Set.of("attempt", "person"), Set.of("attempt")));
        assertThat(SqlText.of("delete from employment where 1 = 0", tables).writes())
                .containsExactly("employment");
    }

    private Set<String> reads(String sql) {
        return SqlText.of(sql, tables).reads();
    }

    private Map<String, Set<String>> breaches(java.util.function.Function<String, Set<String>> reach) {
        var found = new TreeMap<String, Set<String>>();
        readers.forEach((module, read) -> read.forEach((table, files) -> {
            if (!reach.apply(module).contains(owner(table))) {
                files.forEach(file -> found.computeIfAbsent(module + " -> " + owner(table), pair -> new TreeSet<>())
                        .add(file + " reads " + table));
            }
        }));
        return found;
    }

    private String owner(String table) {
        return WRITTEN_BY_NOBODY.getOrDefault(
                table,
                writers.getOrDefault(table, Set.of()).stream()
                        .filter(module -> !module.equals(DEMO))
                        .findFirst()
                        .orElse("nobody"));
    }

    private final Map<String, Set<String>> arrows = new HashMap<>();

    private Set<String> mayUse(String module) {
        return arrows.computeIfAbsent(module, SqlBorderTest::arrows);
    }

    private static Set<String> arrows(String module) {
        try {
            var declared = Class.forName("org.nishang." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
            var all = Arrays.stream(declared)
                    .map(name -> name.split(" *:: *")[0])
                    .collect(Collectors.toCollection(TreeSet::new));
            all.add(module);
            return all;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module + " says nothing about what it may use", e);
        }
    }

    private void writer(String table, String module) {
        writers.computeIfAbsent(table, any -> new TreeSet<>()).add(module);
    }

    private void reader(String table, String module, String file) {
        readers.computeIfAbsent(module, any -> new TreeMap<>())
                .computeIfAbsent(table, any -> new TreeSet<>())
                .add(file);
    }
}
