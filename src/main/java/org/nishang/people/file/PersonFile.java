package org.nishang.people.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Line;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonIdentity;
import org.nishang.people.person.RegisterColumns;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of persons as files; the key is the document. */
@Component
class PersonFile implements Register {

    static final String DOCUMENT_TYPE = "documentType";
    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String NAME = "name";
    static final String SEX = "sex";
    static final String MOBILE = "mobile";

    private static final Column SEX_COLUMN = Column.ofChoices(
                    Kind.CHOICE,
                    SEX,
                    "性别",
                    "Sex",
                    "男",
                    "1",
                    "女",
                    "2",
                    "未知",
                    "0",
                    "未说明",
                    "9",
                    "1",
                    "1",
                    "2",
                    "2",
                    "0",
                    "0",
                    "9",
                    "9",
                    "male",
                    "1",
                    "female",
                    "2")
            .noted("不填时按证件号码", "By the document if empty")
            .like("女");

    private static final List<Column> COLUMNS = List.of(
            Column.ofChoices(
                            Kind.CHOICE,
                            DOCUMENT_TYPE,
                            "证件类型",
                            "Document type",
                            "居民身份证",
                            PersonIdentity.RESIDENT_ID,
                            PersonIdentity.RESIDENT_ID,
                            PersonIdentity.RESIDENT_ID)
                    .noted("不填时为居民身份证", "Resident identity card if empty")
                    .like("居民身份证"),
            RegisterColumns.DOCUMENT,
            Column.of(Kind.TEXT, NAME, "姓名", "Name")
                    .needed()
                    .noted("与证件一致，不超过50个字", "As in the document, up to 50 characters")
                    .like("示例人员"),
            SEX_COLUMN,
            Column.of(Kind.CODE, MOBILE, "手机号码", "Mobile")
                    .noted("11位；单元格格式须为文本", "11 digits; the cell formatted as text")
                    .like("13800000000"));

    private static final RegisterHead HEAD =
            new RegisterHead("people", new Text("人员名册", "People"), 2, Permission.IMPORT_STAFF, "people", COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonUndo undoing;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;

    PersonFile(
            JdbcClient jdbc, BatchWriter writer, PersonUndo undoing, Secrets secrets, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.undoing = undoing;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return line.need(DOCUMENT_NUMBER).toUpperCase(Locale.ROOT);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new PersonImport(jdbc, writer, secrets, user.scope(), batch, clock.instant(), LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(
                        jdbc,
                        "select i.document_cipher, i.name, i.sex, i.mobile from person_identity i where i.merged_into is null and %s order by i.person_id",
                        PersonDocuments.seen(user.scope(), "i"))
                .withFetchSize(1000)
                .query(row -> {
                    lines.accept(Arrays.asList(
                            COLUMNS.getFirst().words().getFirst(),
                            secrets.decrypt(row.getBytes("document_cipher")),
                            row.getString("name"),
                            SEX_COLUMN.word(row.getString("sex")),
                            row.getString("mobile")));
                });
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        undoing.undo(batch, changes);
    }
}
