package org.nishang.staffing.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.identity.EnterpriseId;
import org.springframework.stereotype.Component;

/** What is kept of each enterprise for its staffing is what the facts say when read anew. */
@Component
class StaffBookCheck implements Invariant {

    private final StaffBook book;

    StaffBookCheck(StaffBook book) {
        this.book = book;
    }

    @Override
    public String key() {
        return "staffing.check.book";
    }

    @Override
    public Outcome check() {
        Map<EnterpriseId, StaffedEnterprise> before = book.upToDate().enterprises();
        Map<EnterpriseId, StaffedEnterprise> anew = book.readAnew();
        Map<EnterpriseId, StaffedEnterprise> after = book.upToDate().enterprises();
        List<Finding> findings = new ArrayList<>();
        // Facts may change while they are read: what is right before or after is right.
        anew.forEach((id, enterprise) -> {
            if (!enterprise.equals(before.get(id)) && !enterprise.equals(after.get(id))) {
                findings.add(Finding.of(enterprise.uscc(), "enterprises/" + id, "staffing.check.book.differs"));
            }
        });
        return new Outcome(
                anew.size(), findings.stream().limit(Outcome.MOST + 1).toList());
    }
}
