package org.nishang.enterprise.file;

import static org.nishang.enterprise.file.EnterpriseFile.CUSTOMS_CODE;
import static org.nishang.enterprise.file.EnterpriseFile.DEREGISTERED_ON;
import static org.nishang.enterprise.file.EnterpriseFile.NAME;
import static org.nishang.enterprise.file.EnterpriseFile.REGION;
import static org.nishang.enterprise.file.EnterpriseFile.REGISTERED_ON;
import static org.nishang.enterprise.file.EnterpriseFile.USCC;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Pinyin;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.Uuids;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;
import org.nishang.enterprise.EnterpriseText;
import org.nishang.enterprise.RegistrationDay;
import org.nishang.identity.Scope;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of enterprises on its way in. */
final class EnterpriseImport implements RegisterImport {

    static final String UPDATE =
            "update enterprise set name = ?, name_pinyin = ?, name_initials = ?, region_code = ?, customs_code = ?, registered_on = ?, deregistered_on = ?, version = version + 1 where enterprise_id = ?";
    private static final String INSERT =
            "insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code, customs_code, registered_on, deregistered_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final Scope scope;
    private final LocalDate today;
    private final Set<String> districts;
    private final Writes writes = new Writes(INSERT, UPDATE);

    EnterpriseImport(JdbcClient jdbc, BatchWriter writer, Scope scope, LocalDate today) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.scope = scope;
        this.today = today;
        this.districts = jdbc.sql("select code from region where code not like '%00'")
                .query(String.class)
                .set();
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        Map<String, EnterpriseLine> known = new HashMap<>();
        Sql.of(jdbc, EnterpriseLine.SELECT + " where e.uscc in (:codes)", scope.enterprises("e"))
                .param("codes", lines.stream().map(line -> line.need(USCC)).toList())
                .query(EnterpriseLine.ROW)
                .list()
                .forEach(line -> known.put(line.uscc(), line));
        var verdicts = lines.stream().map(line -> verdict(line, known)).toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    private Verdict verdict(Line line, Map<String, EnterpriseLine> known) {
        var faults = new Faults();
        Optional<String> uscc = faults.attempt(USCC, () -> new UnifiedSocialCreditCode(line.need(USCC)).value());
        @Nullable EnterpriseLine before = uscc.map(known::get).orElse(null);
        faults.addIf(before != null && !before.inScope(), USCC, "common.unknown-id");
        Optional<String> name = faults.attempt(NAME, () -> EnterpriseText.name(line.need(NAME)));
        if (uscc.isPresent() && name.isPresent() && faults.isEmpty()) {
            var wanted = wanted(line, before, uscc.get(), name.get());
            if (wanted.equals(before)) {
                return Verdict.UNCHANGED;
            }
            check(wanted, faults);
            faults.addIf(
                    before != null
                            && before.merged()
                            && !Objects.equals(before.deregisteredOn(), wanted.deregisteredOn()),
                    DEREGISTERED_ON,
                    "enterprise.merged-day");
            return faults.isEmpty() ? accept(line, before, wanted) : faults.refused();
        }
        check(wanted(line, before, "", ""), faults);
        return faults.refused();
    }

    private static EnterpriseLine wanted(Line line, @Nullable EnterpriseLine before, String uscc, String name) {
        @Nullable String customs = line.textOr(CUSTOMS_CODE, before == null ? null : before.customsCode());
        @Nullable LocalDate registered = line.dateOr(REGISTERED_ON, before == null ? null : before.registeredOn());
        return new EnterpriseLine(
                before == null ? Uuids.next() : before.id(),
                uscc,
                name,
                line.need(REGION),
                customs == null ? null : customs.toUpperCase(Locale.ROOT),
                registered == null ? RegistrationDay.SINCE_EVER : registered,
                line.dateOr(DEREGISTERED_ON, before == null ? null : before.deregisteredOn()),
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

    private Verdict accept(Line line, @Nullable EnterpriseLine before, EnterpriseLine wanted) {
        Pinyin.Reading reading = Pinyin.read(wanted.name());
        String subject = wanted.id().toString();
        if (before == null) {
            writes.add(
                    INSERT,
                    wanted.id(),
                    wanted.uscc(),
                    wanted.name(),
                    reading.pinyin(),
                    reading.initials(),
                    wanted.region(),
                    wanted.customsCode(),
                    wanted.registeredOn(),
                    wanted.deregisteredOn());
            return Verdict.created(new Change(line.row(), subject, true, "", wanted.digest()));
        }
        writes.add(
                UPDATE,
                wanted.name(),
                reading.pinyin(),
                reading.initials(),
                wanted.region(),
                wanted.customsCode(),
                wanted.registeredOn(),
                wanted.deregisteredOn(),
                wanted.id());
        return Verdict.updated(new Change(line.row(), subject, false, before.packed(), wanted.digest()));
    }
}
