package org.nishang.people.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.RegisterColumns;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Employment as files; the key is person, enterprise and the day joined. */
@Component
class EmploymentFile implements Register {

    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String USCC = "uscc";
    static final String POSTS = "posts";
    static final String JOINED_ON = "joinedOn";
    static final String LEFT_ON = "leftOn";

    private static final Column POSTS_COLUMN = Column.ofChoices(
                    Kind.CHOICES,
                    POSTS,
                    "岗位",
                    "Posts",
                    "报检员",
                    "DECLARANT",
                    "内审员",
                    "AUDITOR",
                    "其他",
                    "OTHER",
                    "DECLARANT",
                    "DECLARANT",
                    "AUDITOR",
                    "AUDITOR",
                    "OTHER",
                    "OTHER")
            .noted(
                    "报检员、内审员、其他；多个用顿号分隔；不填为其他",
                    "报检员 (declarant), 内审员 (internal auditor), 其他 (other); several joined by 、; 其他 if empty")
            .like("报检员、内审员");

    private static final List<Column> COLUMNS = List.of(
            RegisterColumns.DOCUMENT,
            Column.of(Kind.CODE, USCC, "统一社会信用代码", "Unified social credit code")
                    .needed()
                    .noted("任职企业，18位", "Of the employer, 18 characters")
                    .like("91350100M000100Y43"),
            POSTS_COLUMN,
            Column.of(Kind.DATE, JOINED_ON, "入职日期", "Joined on")
                    .needed()
                    .noted("如 2026-11-24", "E.g. 2026-11-24")
                    .like("2024-03-01"),
            Column.of(Kind.DATE, LEFT_ON, "离职日期", "Left on")
                    .noted("自该日起不再任职；在职不填", "The first day no longer employed; empty while employed"));

    private static final RegisterHead HEAD = new RegisterHead(
            "employments", new Text("任职名册", "Employments"), 3, Permission.IMPORT_STAFF, "people", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final EnterpriseCodes codes;
    private final CurrentUser user;
    private final Clock clock;

    EmploymentFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            EnterpriseCodes codes,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.codes = codes;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return Packed.of(
                line.need(DOCUMENT_NUMBER).toUpperCase(Locale.ROOT),
                line.need(USCC).toUpperCase(Locale.ROOT),
                line.needDate(JOINED_ON));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new EmploymentImport(new Stints(jdbc), writer, documents, codes, LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(
                        jdbc,
                        "select i.document_cipher, e.uscc, m.posts, m.joined_on, m.left_on from employment m join enterprise e using (enterprise_id) join person_identity i using (person_id) where %s order by e.uscc, m.person_id, m.joined_on",
                        user.scope().enterprises("e"))
                .withFetchSize(1000)
                .query(row -> {
                    lines.accept(Arrays.asList(
                            documents.clear(row.getBytes("document_cipher")),
                            row.getString("uscc"),
                            words(row.getString("posts")),
                            row.getObject("joined_on", LocalDate.class),
                            row.getObject("left_on", LocalDate.class)));
                });
    }

    private static String words(String posts) {
        return Arrays.stream(posts.split(",")).map(POSTS_COLUMN::word).collect(Collectors.joining("、"));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        Map<String, Stint> present = new HashMap<>();
        Sql.of(
                        jdbc,
                        "%s join enterprise e using (enterprise_id) where m.employment_id in (:ids) and %s for update",
                        Stints.SELECT,
                        user.scope().enterprises("e"))
                .param(
                        "ids",
                        changes.stream().map(c -> UUID.fromString(c.subject())).toList())
                .query(Stints.ROW)
                .list()
                .forEach(stint -> present.put(stint.id().toString(), stint));
        var removed = new ArrayList<@Nullable Object[]>();
        var restored = new ArrayList<@Nullable Object[]>();
        var rows = new HashMap<Stint, Integer>();
        var lines = TakenBack.of(changes, present, Stint::digest);
        lines.created().forEach(line -> removed.add(BatchWriter.row(line.now().id())));
        for (var line : lines.corrected()) {
            var was = line.now().with(line.before().text(0), line.before().dateOrNull(1));
            restored.add(BatchWriter.row(was.posts(), was.leftOn(), was.id()));
            rows.put(was, line.row());
        }
        writer.write("delete from employment_post where employment_id = ?", removed);
        writer.write("delete from employment where employment_id = ?", removed);
        writer.write(Stints.UPDATE, restored);
        refuseOverlaps(rows);
    }

    /** What was recorded since may lie where a corrected employment had its place before. */
    private void refuseOverlaps(Map<Stint, Integer> restored) {
        if (restored.isEmpty()) {
            return;
        }
        Set<UUID> persons = new HashSet<>();
        restored.keySet().forEach(stint -> persons.add(stint.person()));
        var all = new Stints(jdbc);
        all.load(persons);
        restored.forEach((stint, row) -> all.overlapping(stint).ifPresent(other -> {
            throw new Refusal("people.undo.overlap", row);
        }));
    }
}
