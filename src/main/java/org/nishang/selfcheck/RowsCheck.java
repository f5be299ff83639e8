package org.nishang.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.ledger.Ledger;
import org.nishang.platform.ledger.RowDifference;
import org.nishang.platform.ledger.RowWalk;
import org.nishang.platform.ledger.WatchedTable;
import org.nishang.selfcheck.TakenOver.Since;
import org.springframework.stereotype.Component;

/** Every row of a watched table, earlier ones too, is as the recorded changes left it. */
@Component
class RowsCheck implements Invariant {

    private final RowWalk walk;
    private final TakenOver taken;
    private final Ledger ledger;
    private final RowNames names;

    RowsCheck(RowWalk walk, TakenOver taken, Ledger ledger, RowNames names) {
        this.walk = walk;
        this.taken = taken;
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public String key() {
        return "selfcheck.check.rows";
    }

    @Override
    public Outcome check() {
        Map<String, Since> since = taken.since();
        List<Finding> findings = new ArrayList<>();
        for (WatchedTable table : ledger.unwatched()) {
            findings.add(Finding.of(table.name(), "", "selfcheck.rows.unwatched", names.table(table.name())));
        }
        long rows = 0;
        for (WatchedTable table : ledger.tables()) {
            Since from = since.get(table.name());
            if (from == null) {
                findings.add(Finding.of(table.name(), "", "selfcheck.rows.never-taken", names.table(table.name())));
            } else {
                var differences = new ArrayList<RowDifference>();
                rows += walk.compare(table, from.first(), difference -> {
                    if (differences.size() <= Outcome.MOST) {
                        differences.add(difference);
                    }
                });
                differences.forEach(difference -> findings.add(finding(difference)));
            }
        }
        return new Outcome(rows, findings.stream().limit(Outcome.MOST + 1).toList());
    }

    private Finding finding(RowDifference difference) {
        return names.finding(
                difference.table().name(),
                difference.key(),
                "selfcheck.rows."
                        + difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                names.when(difference.since()));
    }
}
