package org.nishang.people.file;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.FixedNames;
import org.nishang.people.person.KnownPersons;
import org.nishang.people.person.PersonDocuments;
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
    private final KnownPersons known;
    private final List<FixedNames> fixed;
    private final Secrets secrets;
    private final CurrentUser user;
    private final Clock clock;

    PersonFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonUndo undoing,
            KnownPersons known,
            List<FixedNames> fixed,
            Secrets secrets,
            CurrentUser user,
            Clock clock) {
        super(PersonColumns.PEOPLE, jdbc, writer);
        this.undoing = undoing;
        this.known = known;
        this.fixed = fixed;
        this.secrets = secrets;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String key(Line line) {
        return line.code(NamedPersons.DOCUMENT);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new PersonImport(known, fixed, writer, secrets, user.scope(), batch, clock);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        export(
                Condition.of(
                        "select i.document_cipher, i.name, i.sex, if(%s, i.mobile, null) as mobile from person_identity i where i.merged_into is null and %s order by i.person_id",
                        PersonDocuments.seen(user.scope(), "i"),
                        PersonDocuments.named(user.scope(), "i")),
                (row, n) -> Arrays.asList(
                        PersonColumns.DOCUMENT_TYPE.words().getFirst(),
                        secrets.decrypt(row.getBytes("document_cipher")),
                        row.getString("name"),
                        PersonColumns.SEX.word(row.getString("sex")),
                        row.getString("mobile")),
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> changes) {
        undoing.undo(batch, changes);
    }
}
