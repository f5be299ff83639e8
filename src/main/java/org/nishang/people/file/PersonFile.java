package org.nishang.people.file;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.PaperCharacters;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RecordKey;
import org.nishang.common.register.RegisterImport;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.FixedNames;
import org.nishang.people.person.KnownPersons;
import org.nishang.people.person.Mobile;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of persons as files; the key is the document. */
@Component
class PersonFile extends TableRegister {

    private final PersonUndo undoing;
    private final PersonNumbers numbers;
    private final PersonDocuments documents;
    private final KnownPersons known;
    private final List<FixedNames> fixed;
    private final CorrectionBook book;
    private final PaperCharacters papers;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;

    PersonFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonUndo undoing,
            PersonNumbers numbers,
            PersonDocuments documents,
            KnownPersons known,
            List<FixedNames> fixed,
            CorrectionBook book,
            PaperCharacters papers,
            Secrets secrets,
            CurrentUser user,
            Clock clock) {
        super(PersonColumns.PEOPLE, jdbc, writer);
        this.undoing = undoing;
        this.numbers = numbers;
        this.documents = documents;
        this.known = known;
        this.fixed = fixed;
        this.book = book;
        this.papers = papers;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
    }

    /** A masked mobile says nothing. */
    @Override
    public List<Line> completed(List<Line> lines) {
        return numbers.unmasked(lines).stream()
                .map(line -> line.text(PersonColumns.MOBILE)
                                .filter(PersonNumbers::isMasked)
                                .isPresent()
                        ? line.without(PersonColumns.MOBILE)
                        : line)
                .toList();
    }

    @Override
    public String key(Line line) {
        return NamedPersons.key(line);
    }

    @Override
    public List<RecordKey> keys(List<Line> lines) {
        return NamedPersons.keys(lines, documents, this::key, line -> "");
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new PersonImport(known, fixed, book, papers, writer, secrets, user.scope(), batch, clock);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                Condition.of(
                        "select i.person_id, i.document_cipher, i.document_masked, i.name, i.sex, if(%s, i.mobile, null) as mobile from person_identity i where i.merged_into is null and %s and %s order by i.person_id",
                        PersonDocuments.seen(user.scope(), "i"),
                        PersonDocuments.named(user.scope(), "i"),
                        numbers.keyed("i")),
                (row, n) -> Arrays.asList(
                        PersonColumns.DOCUMENT_TYPE.words().getFirst(),
                        numbers.shown(row, shown),
                        row.getString("name"),
                        PersonColumns.SEX.word(row.getString("sex")),
                        mobile(row.getString("mobile"), shown),
                        row.getString("person_id")),
                lines);
    }

    private static @Nullable String mobile(@Nullable String mobile, Numbers shown) {
        return mobile == null || shown == Numbers.CLEAR ? mobile : Mobile.masked(mobile);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        undoing.undo(batch, changes);
    }
}
