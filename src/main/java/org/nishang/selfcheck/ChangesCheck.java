package org.nishang.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.ledger.Ledger;
import org.nishang.platform.ledger.Ledger.Seal;
import org.nishang.platform.ledger.Ledger.SealedChange;
import org.nishang.platform.ledger.RowChange;
import org.nishang.platform.ledger.SealWalk;
import org.nishang.selfcheck.SignedChanges.Said;
import org.nishang.selfcheck.TakenOver.Since;
import org.springframework.stereotype.Component;

/** Every recorded change was made by the portal itself, and what was signed of the changes of a day is still there. */
@Component
class ChangesCheck implements Invariant {

    private final SealWalk walk;
    private final TakenOver taken;
    private final SignedChanges signed;
    private final Ledger ledger;
    private final RowNames names;

    ChangesCheck(SealWalk walk, TakenOver taken, SignedChanges signed, Ledger ledger, RowNames names) {
        this.walk = walk;
        this.taken = taken;
        this.signed = signed;
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public String key() {
        return "selfcheck.check.changes";
    }

    @Override
    public Outcome check() {
        Map<String, Since> since = taken.since();
        long entry = since.values().stream().mapToLong(Since::seq).min().orElse(0);
        var seen = new Seen(since, signed.said(entry));
        long read = walk.walk(taken.firstChange(), seen);
        var findings = new ArrayList<>(seen.findings);
        seen.expected.forEach((said, sum) -> {
            if (!said.isOf(sum)) {
                findings.add(Finding.of(
                        said.table(),
                        "",
                        "selfcheck.changes.signed-gone",
                        names.table(said.table()),
                        said.at().toString(),
                        String.valueOf(said.changes()),
                        String.valueOf(sum.changes())));
            }
        });
        long empty = seen.firstSeal == 0 ? 0 : ledger.emptySeals(seen.firstSeal);
        if (empty > 0) {
            findings.add(Finding.of("row_change", "", "selfcheck.changes.taken-away", String.valueOf(empty)));
        }
        return new Outcome(read, findings.stream().limit(Outcome.MOST + 1).toList());
    }

    /** What the walk came to. */
    private final class Seen implements SealWalk.Told {

        private final Map<String, Since> since;
        private final Map<Said, ChangeSum> expected;
        private final Map<String, List<Said>> byTable;
        private final List<Finding> findings = new ArrayList<>();
        private long firstSeal;

        Seen(Map<String, Since> since, List<Said> said) {
            this.since = since;
            this.expected = said.stream().collect(Collectors.toMap(Function.identity(), one -> new ChangeSum()));
            this.byTable = said.stream().collect(Collectors.groupingBy(Said::table));
        }

        @Override
        public void seen(SealedChange one) {
            one.seal().ifPresent(seal -> {
                firstSeal = firstSeal == 0 ? seal.number() : Math.min(firstSeal, seal.number());
                byTable.getOrDefault(one.change().table(), List.of()).stream()
                        .filter(said -> said.from() <= seal.number() && seal.number() <= said.to())
                        .map(expected::get)
                        .filter(Objects::nonNull)
                        .forEach(sum -> sum.add(one.change()));
            });
        }

        @Override
        public void withoutSeal(RowChange change) {
            if (change.number() >= first(change.table()) && findings.size() <= Outcome.MOST) {
                findings.add(names.finding(
                        change.table(), change.key(), "selfcheck.changes." + deed(change), names.when(change.at())));
            }
        }

        @Override
        public void brokenSeal(Seal seal, RowChange one) {
            findings.add(names.finding(one.table(), one.key(), "selfcheck.changes.broken-seal", names.when(one.at())));
        }

        private long first(String table) {
            Since from = since.get(table);
            return from == null ? 0 : from.first();
        }

        private String deed(RowChange change) {
            if (change.stateThen().isEmpty()) {
                return "deleted";
            }
            return ledger.before(change).flatMap(RowChange::stateThen).isPresent() ? "changed" : "put-in";
        }
    }
}
