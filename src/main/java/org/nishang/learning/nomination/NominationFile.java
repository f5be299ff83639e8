package org.nishang.learning.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamingRegister;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The open nominations within the own scope, as files. Taking a file back withdraws what it nominated. */
@Component
class NominationFile extends NamingRegister {

    private final FileNominating nominating;
    private final NominationActs acts;
    private final NominationBook book;

    NominationFile(
            JdbcClient jdbc,
            BatchWriter writer,
            FileNominating nominating,
            NominationActs acts,
            NominationBook book,
            PersonDocuments documents,
            PersonNumbers numbers) {
        super(NominationColumns.NOMINATIONS, jdbc, writer, documents, numbers);
        this.nominating = nominating;
        this.acts = acts;
        this.book = book;
    }

    @Override
    protected String besides(Line line) {
        return line.text(NominationColumns.CLASS)
                .or(() -> line.text(NominationColumns.PROGRAMME))
                .orElse("");
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
    public RegisterImport begin(UUID batch) {
        return new NominationImport(nominating, documents, writer);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                shown,
                Condition.of(
                        "select n.person_id, i.document_cipher, i.document_masked, n.programme, s.code from nomination n join person_identity i using (person_id) left join training_session s on s.session_id = n.session_id where n.open_key is not null and %s and %s order by n.nominated_at, n.nomination_id",
                        book.seen(), numbers.keyed("i")),
                (row, n) -> Arrays.asList(row.getString("programme"), row.getString("code")),
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
    public void undo(UUID batch, List<Change> changes) {
        var mine = Condition.of("n.nomination_id in (:ids)").with("ids", TakenBack.ids(changes));
        var back = TakenBack.of(
                changes,
                Sql.of(jdbc, NominationLine.SELECT, mine.and(nominating.own()))
                        .query(NominationLine.ROW)
                        .list());
        back.created().forEach(one -> acts.withdraw(new NominationId(one.now().id()), nominating.own()));
    }
}
