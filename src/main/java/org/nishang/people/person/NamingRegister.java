package org.nishang.people.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RecordKey;
import org.nishang.common.register.RegisterHead;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;

/**
 * A register whose lines begin with the document of the person whom they are about, and end with the id by which a
 * masked document is found again.
 */
@NamedInterface("api")
public abstract class NamingRegister extends TableRegister {

    protected final PersonDocuments documents;
    protected final PersonNumbers numbers;

    protected NamingRegister(
            RegisterHead head, JdbcClient jdbc, BatchWriter writer, PersonDocuments documents, PersonNumbers numbers) {
        super(head, jdbc, writer);
        this.documents = documents;
        this.numbers = numbers;
    }

    /** What tells a line's record from others of the same person. */
    protected abstract String besides(Line line);

    @Override
    public List<Line> completed(List<Line> lines) {
        return numbers.unmasked(lines);
    }

    @Override
    public String key(Line line) {
        return Packed.of(NamedPersons.key(line), besides(line));
    }

    @Override
    public List<RecordKey> keys(List<Line> lines) {
        return NamedPersons.keys(lines, documents, this::key, this::besides);
    }

    /**
     * Gives the rows of a query as lines.
     *
     * @param sql selects {@code person_id}, {@code document_cipher} and {@code document_masked} among others
     * @param facts the cells between the document and the id
     */
    protected void export(
            Numbers shown,
            Condition sql,
            RowMapper<List<@Nullable Object>> facts,
            Consumer<List<@Nullable Object>> lines) {
        export(
                sql,
                (row, n) -> {
                    var line = new ArrayList<@Nullable Object>();
                    line.add(numbers.shown(row, shown));
                    line.addAll(facts.mapRow(row, n));
                    line.add(row.getString("person_id"));
                    return line;
                },
                lines);
    }
}
