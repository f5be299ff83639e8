package org.nishang.enterprise.file;

import static org.nishang.enterprise.file.EnterpriseColumns.CUSTOMS_CODE;
import static org.nishang.enterprise.file.EnterpriseColumns.DEREGISTERED_ON;
import static org.nishang.enterprise.file.EnterpriseColumns.NAME;
import static org.nishang.enterprise.file.EnterpriseColumns.REGION;
import static org.nishang.enterprise.file.EnterpriseColumns.REGISTERED_ON;
import static org.nishang.enterprise.file.EnterpriseColumns.USCC;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.PaperCharacters;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.Uuids;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.enterprise.EnterpriseText;
import org.nishang.enterprise.RegistrationDay;
import org.nishang.identity.Scope;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of enterprises on its way in. */
final class EnterpriseImport extends TableImport {

    private final JdbcClient jdbc;
    private final PaperCharacters papers;
    private final Scope scope;
    private final LocalDate today;
    private final Set<String> districts;
    private final Map<String, EnterpriseLine> known = new HashMap<>();

    EnterpriseImport(JdbcClient jdbc, BatchWriter writer, PaperCharacters papers, Scope scope, LocalDate today) {
        super(writer, EnterpriseLine.INSERT, EnterpriseLine.UPDATE);
        this.jdbc = jdbc;
        this.papers = papers;
        this.scope = scope;
        this.today = today;
        this.districts = jdbc.sql("select code from region where code not like '%00'")
                .query(String.class)
                .set();
    }

    @Override
    protected void read(List<Line> lines) {
        known.clear();
        Sql.of(jdbc, "%s where e.uscc in (:codes)", EnterpriseLine.select(scope))
                .param("codes", lines.stream().map(line -> line.need(USCC)).toList())
                .query(EnterpriseLine.ROW)
                .list()
                .forEach(line -> known.put(line.uscc(), line));
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        Optional<String> uscc = faults.attempt(USCC, () -> new UnifiedSocialCreditCode(line.need(USCC)).value());
        @Nullable EnterpriseLine before = uscc.map(known::get).orElse(null);
        faults.addIf(before != null && !before.inScope(), USCC, "common.unknown-id");
        Optional<String> name = faults.attempt(NAME, () -> EnterpriseText.name(line.need(NAME)));
        if (uscc.isPresent() && name.isPresent() && faults.isEmpty()) {
            var wanted = wanted(line, before, uscc.get(), name.get());
            if (before != null && before.merged() && isStatedOpen(line)) {
                return Verdict.former(USCC);
            }
            if (wanted.equals(before)) {
                return Verdict.UNCHANGED.keeping(NAME, line.need(NAME), wanted.name());
            }
            check(wanted, faults);
            faults.addIf(
                    before != null
                            && before.merged()
                            && !Objects.equals(before.deregisteredOn(), wanted.deregisteredOn()),
                    DEREGISTERED_ON,
                    "enterprise.merged-day");
            if (!faults.isEmpty()) {
                return faults.refused();
            }
            writes.add(before == null ? EnterpriseLine.INSERT : EnterpriseLine.UPDATE, wanted.row());
            return Verdict.written(line, before, wanted)
                    .keeping(NAME, line.need(NAME), wanted.name())
                    .shownBy(papers, NAME, wanted.name());
        }
        check(wanted(line, before, "", ""), faults);
        return faults.refused();
    }

    /** As the enterprise was before it became part of another. */
    private static boolean isStatedOpen(Line line) {
        return line.has(DEREGISTERED_ON) && line.date(DEREGISTERED_ON).isEmpty();
    }

    private static EnterpriseLine wanted(Line line, @Nullable EnterpriseLine before, String uscc, String name) {
        @Nullable String customs = line.textOr(CUSTOMS_CODE, before == null ? null : before.customsCode());
        @Nullable LocalDate registered = line.dateOr(REGISTERED_ON, before == null ? null : before.registeredOn());
        return new EnterpriseLine(
                before == null ? Uuids.next() : before.id(),
                uscc,
                name,
                line.need(REGION),
                customs,
                registered == null ? RegistrationDay.SINCE_EVER : registered,
                line.actOr(DEREGISTERED_ON, before == null ? null : before.deregisteredOn()),
                before != null && before.merged(),
                true);
    }

    private void check(EnterpriseLine wanted, Faults faults) {
        faults.addIf(
                !districts.contains(wanted.region()) || !scope.hasRegion(wanted.region()),
                REGION,
                "enterprise.unknown-region",
                wanted.region());
        @Nullable String customs = wanted.customsCode();
        if (customs != null) {
            faults.attempt(CUSTOMS_CODE, () -> EnterpriseText.customsCode(customs));
        }
        faults.addIf(
                wanted.registeredOn().isAfter(today),
                REGISTERED_ON,
                "enterprise.registered-in-future",
                wanted.registeredOn());
        @Nullable LocalDate gone = wanted.deregisteredOn();
        if (gone != null) {
            faults.addIf(
                    !gone.isAfter(wanted.registeredOn()),
                    DEREGISTERED_ON,
                    "enterprise.deregistered-before-registered",
                    wanted.registeredOn(),
                    gone);
            faults.addIf(gone.isAfter(today.plusYears(1)), DEREGISTERED_ON, "enterprise.too-far-ahead", gone);
        }
    }
}
