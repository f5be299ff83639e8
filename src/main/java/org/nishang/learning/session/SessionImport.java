package org.nishang.learning.session;

import static org.nishang.learning.session.SessionColumns.CODE;
import static org.nishang.learning.session.SessionColumns.CREDIT_HOURS;
import static org.nishang.learning.session.SessionColumns.FROM;
import static org.nishang.learning.session.SessionColumns.NAME;
import static org.nishang.learning.session.SessionColumns.ROLE;
import static org.nishang.learning.session.SessionColumns.TO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.NameText;
import org.nishang.common.Uuids;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of training sessions on its way in. */
final class SessionImport extends TableImport {

    private static final String OWNER = "insert into session_owner (session_id, owner) values (?, ?)";

    private static final int LONGEST_CODE = 40;
    private static final NameText NAMES = new NameText(100, "learning.session.name-form");
    private static final BigDecimal MOST_HOURS = new BigDecimal("9999");

    private final JdbcClient jdbc;
    private final SessionScope scope;
    private final PlannedSessions plans;
    private Set<UUID> planned = Set.of();
    private final Map<String, SessionLine> known = new HashMap<>();

    SessionImport(JdbcClient jdbc, BatchWriter writer, SessionScope scope, PlannedSessions plans) {
        super(writer, SessionLine.INSERT, SessionLine.UPDATE, OWNER);
        this.jdbc = jdbc;
        this.scope = scope;
        this.plans = plans;
    }

    @Override
    protected void read(List<Line> lines) {
        known.clear();
        Sql.of(jdbc, "%s where s.code in (:codes)", SessionLine.select(scope))
                .param("codes", lines.stream().map(line -> line.need(CODE)).toList())
                .query(SessionLine.ROW)
                .list()
                .forEach(line -> known.put(line.code(), line));
        planned = plans.among(known.values().stream().map(SessionLine::id).toList());
    }

    @Override
    protected Verdict verdict(Line line) {
        @Nullable SessionLine before = known.get(line.need(CODE));
        if (before != null && !before.readable()) {
            return Verdict.refused(CODE, "common.unknown-id");
        }
        var faults = new Faults();
        String name = faults.attempt(NAME, () -> NAMES.of(line.need(NAME))).orElse("");
        var wanted = wanted(line, name, before);
        if (wanted.equals(before)) {
            return Verdict.UNCHANGED.keeping(NAME, line.need(NAME), name);
        }
        if (!wanted.owned()) {
            return Verdict.refused(CODE, "learning.session.not-yours");
        }
        if (planned.contains(wanted.id())) {
            return Verdict.refused(CODE, "learning.session.planned");
        }
        String code = wanted.code();
        faults.addIf(
                code.codePointCount(0, code.length()) > LONGEST_CODE, CODE, "learning.session.code-form", LONGEST_CODE);
        BigDecimal hours = wanted.hours();
        faults.addIf(
                hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 1,
                CREDIT_HOURS,
                "learning.session.hours-form",
                hours.toPlainString());
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        faults.addIf(to.isBefore(from), TO, "learning.session.ends-before", from, to);
        return faults.isEmpty() ? accept(line, before, wanted).keeping(NAME, line.need(NAME), name) : faults.refused();
    }

    private static SessionLine wanted(Line line, String name, @Nullable SessionLine before) {
        return new SessionLine(
                before == null ? Uuids.next() : before.id(),
                before == null ? line.need(CODE) : before.code(),
                name,
                line.need(ROLE),
                line.decimal(CREDIT_HOURS).orElseThrow(),
                line.needDate(FROM),
                line.needDate(TO),
                true,
                before == null || before.owned());
    }

    private Verdict accept(Line line, @Nullable SessionLine before, SessionLine wanted) {
        writes.add(before == null ? SessionLine.INSERT : SessionLine.UPDATE, wanted.row());
        if (before == null) {
            scope.owners().forEach(owner -> writes.add(OWNER, wanted.id(), owner));
        }
        return Verdict.written(line, before, wanted);
    }
}
