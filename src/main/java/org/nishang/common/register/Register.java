package org.nishang.common.register;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * A register that files are read into and written from. Its module alone knows its tables; it applies the caller's
 * scope to every line in and out.
 */
public interface Register {

    RegisterHead head();

    default String code() {
        return head().code();
    }

    default Text title() {
        return head().title();
    }

    default int order() {
        return head().order();
    }

    default String permission() {
        return head().permission();
    }

    default String page() {
        return head().page();
    }

    default List<Column> columns() {
        return head().columns();
    }

    /**
     * What tells the line from others of the file; two lines with the same key are refused. Called for lines whose
     * required cells are there.
     */
    String key(Line line);

    /**
     * Which records some lines mean, in their order: where a record has more than one key, by what was found under the
     * key.
     */
    default List<RecordKey> keys(List<Line> lines) {
        return lines.stream().map(line -> RecordKey.only(key(line))).toList();
    }

    /** @param batch the id under which written lines can be taken back */
    RegisterImport begin(UUID batch);

    /**
     * Lines as {@link #key} and the import read them: what an export masked is put back where the line says of whom it
     * is. It stays as it is where the line does not, and is refused then.
     */
    default List<Line> completed(List<Line> lines) {
        return lines;
    }

    /**
     * Gives every record in the caller's scope, in a fixed order.
     *
     * @param numbers of people, where the register has some
     * @param lines takes one line: a value for each column, as text, date, number or null
     */
    void export(Numbers numbers, Consumer<List<@Nullable Object>> lines);

    /**
     * Takes written lines back; called with the latest first, all in one transaction.
     *
     * @throws org.nishang.common.Refusal if a record was changed since or something builds on it, saying what
     */
    void undo(UUID batch, List<Change> changes);
}
