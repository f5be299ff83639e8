package org.nishang.certificate.register;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nishang.common.Text;
import org.nishang.common.register.ListColumn;
import org.nishang.common.register.ListSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A book as a workbook, to print, to sign in, or to keep. */
class BookList extends ListSource<BookFilter, BookEntry> {

    private final CertificateBook book;
    private final CertificateBooks books;
    private final Clock clock;

    /** @param last what this book has beside the others */
    BookList(
            CertificateBook book,
            String code,
            Text title,
            ListColumn<BookEntry> last,
            CertificateBooks books,
            Clock clock) {
        super(
                code,
                title,
                List.of(
                        ofDay("day", "日期", "Date", BookEntry::day),
                        ofText("kind", "事项", "What", entry -> words(entry.kind()) + (entry.recorded() ? "（历史证书）" : "")),
                        ofCode("number", "证书编号", "Certificate", BookEntry::number),
                        ofText("name", "姓名", "Name", entry -> entry.holder().orElse(null)),
                        ofCode(
                                "document",
                                "证件号码",
                                "ID number",
                                entry -> entry.documentMasked().orElse(null)),
                        ofText(
                                "enterprise",
                                "企业名称",
                                "Enterprise",
                                entry -> entry.enterprises().orElse(null)),
                        ofText("role", "角色", "Role", entry -> entry.role().code()),
                        ofDay("lastDay", "有效期至", "Last valid day", BookEntry::lastDay),
                        last));
        this.book = book;
        this.books = books;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Books {

        @Bean
        BookList certificateIssues(CertificateBooks books, Clock clock) {
            return new BookList(
                    CertificateBook.ISSUES,
                    "certificate-issues",
                    new Text("证书发放登记表", "Register of certificates issued"),
                    ofText("signature", "领取人签字", "Received by (signature)", entry -> null), // on paper
                    books,
                    clock);
        }

        @Bean
        BookList certificateWithdrawals(CertificateBooks books, Clock clock) {
            return new BookList(
                    CertificateBook.WITHDRAWALS,
                    "certificate-withdrawals",
                    new Text("证书撤销与暂停登记表", "Register of revocations and suspensions"),
                    ofText("reason", "事由", "Reason", entry -> entry.reason().orElse(null)),
                    books,
                    clock);
        }
    }

    @Override
    protected BookFilter query(Map<String, String> parameters) {
        return BookFilter.of(book, parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(BookFilter filter) {
        return new Text(filter.from() + " 至 " + filter.to(), "From " + filter.from() + " to " + filter.to());
    }

    @Override
    protected void rows(BookFilter filter, Consumer<BookEntry> rows) {
        pages((offset, limit) -> books.entries(filter, offset, limit), rows);
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
