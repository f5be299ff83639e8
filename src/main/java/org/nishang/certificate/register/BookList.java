package org.nishang.certificate.register;

import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.DATE;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.ListSource;

/** A book as a workbook, to print, to sign in, or to keep. */
abstract class BookList implements ListSource {

    private static final int AT_ONCE = 1000;

    private final CertificateBook book;
    private final CertificateBooks books;
    private final java.time.Clock clock;

    BookList(CertificateBook book, CertificateBooks books, java.time.Clock clock) {
        this.book = book;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(DATE, "day", "日期", "Date"),
                Column.of(TEXT, "kind", "事项", "What"),
                Column.of(CODE, "number", "证书编号", "Certificate"),
                Column.of(TEXT, "name", "姓名", "Name"),
                Column.of(CODE, "document", "证件号码", "ID number"),
                Column.of(TEXT, "enterprise", "企业名称", "Enterprise"),
                Column.of(TEXT, "role", "角色", "Role"),
                Column.of(DATE, "lastDay", "有效期至", "Last valid day"),
                last());
    }

    /** What this book has beside the others. */
    abstract Column last();

    abstract @Nullable Object last(BookEntry entry);

    @Override
    public Text about(Map<String, String> parameters) {
        var filter = filter(parameters);
        return new Text(filter.from() + " 至 " + filter.to(), "From " + filter.from() + " to " + filter.to());
    }

    @Override
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        var filter = filter(parameters);
        int read;
        int offset = 0;
        do {
            var some = books.entries(filter, offset, AT_ONCE);
            some.forEach(entry -> lines.accept(line(entry)));
            read = some.size();
            offset += read;
        } while (read == AT_ONCE);
    }

    private List<@Nullable Object> line(BookEntry entry) {
        var line = new ArrayList<@Nullable Object>();
        line.add(entry.day());
        line.add(words(entry.kind()) + (entry.recorded() ? "（历史证书）" : ""));
        line.add(entry.number());
        line.add(entry.holder().orElse(null));
        line.add(entry.documentMasked().orElse(null));
        line.add(entry.enterprises().orElse(null));
        line.add(entry.role().code());
        line.add(entry.lastDay());
        line.add(last(entry));
        return line;
    }

    private BookFilter filter(Map<String, String> parameters) {
        return BookFilter.of(book, parameters, LocalDate.now(clock));
    }

    private static String words(CertificateBook.EntryKind kind) {
        return switch (kind) {
            case ISSUED -> "首次发证";
            case RENEWED -> "续期";
            case CORRECTED -> "更正换发";
            case REISSUED -> "补发";
            case REVOKED -> "撤销";
            case SURRENDERED -> "注销";
            case SUSPENDED -> "暂停";
            case REINSTATED -> "恢复";
        };
    }
}
