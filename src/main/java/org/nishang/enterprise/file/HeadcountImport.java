package org.nishang.enterprise.file;

import static org.nishang.enterprise.file.HeadcountFile.AS_OF;
import static org.nishang.enterprise.file.HeadcountFile.HEADCOUNT;
import static org.nishang.enterprise.file.HeadcountFile.USCC;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of headcounts on its way in. */
final class HeadcountImport implements RegisterImport {

    static final String UPDATE =
            "update headcount_declaration set headcount = ?, declared_by = ?, declared_at = ? where enterprise_id = ? and as_of = ?";
    private static final String INSERT =
            "insert into headcount_declaration (headcount, declared_by, declared_at, enterprise_id, as_of) values (?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final EnterpriseCodes codes;
    private final String actor;
    private final Clock clock;
    private final Writes writes = new Writes(INSERT, UPDATE);

    HeadcountImport(JdbcClient jdbc, BatchWriter writer, EnterpriseCodes codes, String actor, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.codes = codes;
        this.actor = actor;
        this.clock = clock;
    }

    private record Key(UUID enterprise, LocalDate asOf) {}

    private record Declared(int headcount, String by, LocalDateTime at) {}

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        var firms = codes.find(
                lines.stream().map(line -> line.need(USCC)).distinct().toList());
        Map<Key, Declared> declared = new HashMap<>();
        if (!firms.isEmpty()) {
            jdbc.sql(
                            "select enterprise_id, as_of, headcount, declared_by, declared_at from headcount_declaration where enterprise_id in (:ids)")
                    .param(
                            "ids",
                            firms.values().stream()
                                    .map(firm -> firm.id().value())
                                    .toList())
                    .query(row -> {
                        declared.put(
                                new Key(
                                        row.getObject("enterprise_id", UUID.class),
                                        row.getObject("as_of", LocalDate.class)),
                                new Declared(
                                        row.getInt("headcount"),
                                        row.getString("declared_by"),
                                        row.getObject("declared_at", LocalDateTime.class)));
                    });
        }
        var verdicts =
                lines.stream().map(line -> verdict(line, firms, declared)).toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    private Verdict verdict(Line line, Map<String, EnterpriseCodes.Known> firms, Map<Key, Declared> declared) {
        var faults = new Faults();
        LocalDate asOf = line.needDate(AS_OF);
        int headcount = line.whole(HEADCOUNT).orElseThrow();
        Optional<String> uscc = faults.attempt(USCC, () -> new UnifiedSocialCreditCode(line.need(USCC)).value());
        var firm = uscc.flatMap(code -> Optional.ofNullable(firms.get(code)));
        faults.addIf(uscc.isPresent() && firm.isEmpty(), USCC, "enterprise.unknown-uscc");
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        UUID id = firm.orElseThrow().id().value();
        @Nullable Declared before = declared.get(new Key(id, asOf));
        if (before != null && before.headcount() == headcount) {
            return Verdict.UNCHANGED;
        }
        firm.flatMap(one -> one.goneBy(asOf)).ifPresent(gone -> faults.add(AS_OF, "enterprise.deregistered", gone));
        faults.attempt(AS_OF, () -> HeadcountDeclarations.checked(asOf, LocalDate.now(clock)));
        faults.attempt(HEADCOUNT, () -> HeadcountDeclarations.checked(headcount));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var now = Rows.utc(clock.instant());
        writes.add(before == null ? INSERT : UPDATE, headcount, actor, now, id, asOf);
        String subject = Packed.of(id, asOf);
        long after = HeadcountFile.digest(headcount);
        return before == null
                ? Verdict.created(new Change(line.row(), subject, true, "", after))
                : Verdict.updated(new Change(
                        line.row(), subject, false, Packed.of(before.headcount(), before.by(), before.at()), after));
    }
}
