package org.nishang.certificate.register;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.springframework.stereotype.Component;

/** The register of revocations, surrenders and suspensions, with their reasons. */
@Component
class WithdrawalBook extends BookList {

    WithdrawalBook(CertificateBooks books, Clock clock) {
        super(CertificateBook.WITHDRAWALS, books, clock);
    }

    @Override
    public String code() {
        return "certificate-withdrawals";
    }

    @Override
    public Text title() {
        return new Text("证书撤销与暂停登记表", "Register of revocations and suspensions");
    }

    @Override
    Column last() {
        return Column.of(Column.Kind.TEXT, "reason", "事由", "Reason");
    }

    @Override
    @Nullable
    Object last(BookEntry entry) {
        return entry.reason().orElse(null);
    }
}
