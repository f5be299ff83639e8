package org.nishang.enterprise.file;

import static org.nishang.enterprise.file.EnterpriseColumns.AS_OF;
import static org.nishang.enterprise.file.EnterpriseColumns.HEADCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Verdict;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.NamedEnterprises;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of headcounts on its way in. */
final class HeadcountImport extends TableImport {

    private final JdbcClient jdbc;
    private final EnterpriseCodes codes;
    private final String actor;
    private final Clock clock;

    /** Whether who sends it keeps the other registers too, and so states history: what is doubtful is told only. */
    private final boolean restoring;

    private NamedEnterprises enterprises = new NamedEnterprises(Map.of());
    private final Map<String, HeadcountLine> known = new HashMap<>();

    HeadcountImport(
            JdbcClient jdbc, BatchWriter writer, EnterpriseCodes codes, String actor, Clock clock, boolean restoring) {
        super(writer, HeadcountLine.INSERT, HeadcountLine.UPDATE);
        this.jdbc = jdbc;
        this.codes = codes;
        this.actor = actor;
        this.clock = clock;
        this.restoring = restoring;
    }

    @Override
    protected void read(List<Line> lines) {
        enterprises = NamedEnterprises.of(lines, codes);
        known.clear();
        var ids = enterprises.byCode().values().stream()
                .map(enterprise -> enterprise.id().value())
                .toList();
        if (!ids.isEmpty()) {
            jdbc.sql(HeadcountLine.SELECT + " where h.enterprise_id in (:ids)")
                    .param("ids", ids)
                    .query(HeadcountLine.ROW)
                    .list()
                    .forEach(line -> known.put(line.subject(), line));
        }
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        LocalDate asOf = line.needDate(AS_OF);
        int headcount = line.whole(HEADCOUNT).orElseThrow();
        var enterprise = enterprises.find(line, faults);
        if (enterprise.isEmpty()) {
            return faults.refused();
        }
        UUID id = enterprise.get().id().value();
        @Nullable HeadcountLine before = known.get(Packed.of(id, asOf));
        if (before != null && before.headcount() == headcount) {
            return Verdict.UNCHANGED;
        }
        var doubts = new Faults();
        enterprise.get().goneBy(asOf).ifPresent(gone -> doubts.add(AS_OF, "enterprise.deregistered", gone));
        if (!restoring) {
            faults.addAll(doubts);
        }
        faults.attempt(AS_OF, () -> HeadcountDeclarations.checked(asOf, LocalDate.now(clock)));
        faults.attempt(HEADCOUNT, () -> HeadcountDeclarations.checked(headcount));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var wanted = new HeadcountLine(id, asOf, headcount, actor, Rows.utc(clock.instant()));
        writes.add(before == null ? HeadcountLine.INSERT : HeadcountLine.UPDATE, wanted.row());
        return doubts.toldWith(Verdict.written(line, before, wanted));
    }
}
