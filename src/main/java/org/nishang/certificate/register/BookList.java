package org.nishang.certificate.register;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Text;
import org.nishang.common.register.ListColumn;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A book as a workbook, to print, to sign in, or to keep. */
class BookList extends ListSource<BookFilter, BookEntry> {

    private final CertificateBook book;
    private final CertificateBooks books;
    private final Issuers issuers;
    private final Texts texts;
    private final Clock clock;

    /** @param last what this book has beside the others */
    BookList(
            CertificateBook book,
            String code,
            Text title,
            ListColumn<BookEntry> last,
            CertificateBooks books,
            Issuers issuers,
            Texts texts,
            Clock clock) {
        super(
                code,
                title,
                List.of(
                        ofDay("day", "日期", "Date", BookEntry::day),
                        ofText("kind", "事项", "What", entry -> kind(texts, entry)),
                        ofCode("number", "证书编号", "Certificate", BookEntry::number),
                        ofText("name", "姓名", "Name", entry -> entry.holder().orElse(null)),
                        ofCode(
                                "document",
                                "证件号码",
                                "Document number",
                                entry -> entry.documentMasked().orElse(null)),
                        ofText(
                                "enterprise",
                                "企业名称",
                                "Enterprise",
                                entry -> entry.enterprises().orElse(null)),
                        ofText("role", "岗位", "Post", entry -> texts.of("certificate.role." + entry.role())),
                        ofDay("lastDay", "有效期至", "Last valid day", BookEntry::lastDay),
                        last));
        this.book = book;
        this.books = books;
        this.issuers = issuers;
        this.texts = texts;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Books {

        @Bean
        BookList certificateIssues(CertificateBooks books, Issuers issuers, Texts texts, Clock clock) {
            return new BookList(
                    CertificateBook.ISSUES,
                    "certificate-issues",
                    new Text("证书发放登记表", "Register of certificates issued"),
                    ofText("signature", "领取人签字", "Received by (signature)", entry -> ""), // on paper
                    books,
                    issuers,
                    texts,
                    clock);
        }

        @Bean
        BookList certificateWithdrawals(CertificateBooks books, Issuers issuers, Texts texts, Clock clock) {
            return new BookList(
                    CertificateBook.WITHDRAWALS,
                    "certificate-withdrawals",
                    new Text("证书撤销与暂停登记表", "Register of revocations and suspensions"),
                    ofText("reason", "事由", "Reason", entry -> entry.reason().orElse(null)),
                    books,
                    issuers,
                    texts,
                    clock);
        }
    }

    @Override
    protected BookFilter query(Map<String, String> parameters) {
        return BookFilter.of(book, parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(BookFilter filter) {
        return texts.filters()
                .say("common.filter.days", filter.from().toString(), filter.to().toString())
                .byConstant("certificate.register.role", "certificate.role.", filter.role())
                .byConstant("certificate.book.kind", "certificate.entry.", filter.kind())
                .text();
    }

    @Override
    protected Optional<Text> note() {
        return issuers.found()
                .map(issuer ->
                        texts.of("certificate.list.check", issuer.address().check()));
    }

    @Override
    protected Stream<BookEntry> rows(BookFilter filter, ListSort sort) {
        sort.none();
        return Pages.of((offset, limit) -> books.entries(filter, offset, limit));
    }

    private static Text kind(Texts texts, BookEntry entry) {
        var kind = texts.of("certificate.entry." + entry.kind());
        return entry.recorded() ? texts.of("certificate.entry.recorded", kind) : kind;
    }
}
