package org.nishang.certificate.register;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.springframework.stereotype.Component;

/** The issue register, with a column for the signature of who takes the paper. */
@Component
class IssueBook extends BookList {

    IssueBook(CertificateBooks books, Clock clock) {
        super(CertificateBook.ISSUES, books, clock);
    }

    @Override
    public String code() {
        return "certificate-issues";
    }

    @Override
    public Text title() {
        return new Text("证书发放登记表", "Register of certificates issued");
    }

    @Override
    Column last() {
        return Column.of(Column.Kind.TEXT, "signature", "领取人签字", "Received by (signature)");
    }

    @Override
    @Nullable
    Object last(BookEntry entry) {
        return null; // signed on paper
    }
}
