package org.nishang.learning.session;

import static org.nishang.learning.session.SessionFile.CREDIT_HOURS;
import static org.nishang.learning.session.SessionFile.FROM;
import static org.nishang.learning.session.SessionFile.NAME;
import static org.nishang.learning.session.SessionFile.ROLE;
import static org.nishang.learning.session.SessionFile.SESSION_CODE;
import static org.nishang.learning.session.SessionFile.TO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.common.register.Change;
import org.nishang.common.register.Fault;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of training sessions on its way in. */
final class SessionImport implements RegisterImport {

    static final String UPDATE =
            "update training_session set name = ?, role = ?, credit_hours = ?, from_date = ?, to_date = ? where session_id = ?";
    private static final String INSERT =
            "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String OWNER = "insert into session_owner (session_id, owner) values (?, ?)";

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final BigDecimal MOST_HOURS = new BigDecimal("9999");

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final SessionScope scope;
    private final Writes writes = new Writes(INSERT, UPDATE, OWNER);

    SessionImport(JdbcClient jdbc, BatchWriter writer, SessionScope scope) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.scope = scope;
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        Map<String, SessionLine> known = new HashMap<>();
        Sql.of(jdbc, "%s where s.code in (:codes)", SessionLine.select(scope))
                .param("codes", lines.stream().map(SessionFile::code).toList())
                .query(SessionLine.ROW)
                .list()
                .forEach(line -> known.put(line.code().toUpperCase(Locale.ROOT), line));
        var verdicts = lines.stream()
                .map(line -> verdict(line, known.get(SessionFile.code(line))))
                .toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    private Verdict verdict(Line line, @Nullable SessionLine before) {
        if (before != null && !before.readable()) {
            return Verdict.refused(Fault.of(SESSION_CODE, "common.unknown-id"));
        }
        var wanted = wanted(line, before);
        if (wanted.equals(before)) {
            return Verdict.UNCHANGED;
        }
        if (!wanted.owned()) {
            return Verdict.refused(Fault.of(SESSION_CODE, "learning.session.not-yours"));
        }
        var faults = new Faults();
        String code = wanted.code();
        faults.addIf(
                code.codePointCount(0, code.length()) > LONGEST_CODE,
                SESSION_CODE,
                "learning.session.code-form",
                LONGEST_CODE);
        String name = wanted.name();
        faults.addIf(
                name.codePointCount(0, name.length()) > LONGEST_NAME, NAME, "learning.session.name-form", LONGEST_NAME);
        BigDecimal hours = wanted.hours();
        faults.addIf(
                hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 1,
                CREDIT_HOURS,
                "learning.session.hours-form",
                hours.toPlainString());
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        faults.addIf(to.isBefore(from), TO, "learning.session.ends-before", from, to);
        return faults.isEmpty() ? accept(line, before, wanted) : faults.refused();
    }

    private static SessionLine wanted(Line line, @Nullable SessionLine before) {
        return new SessionLine(
                before == null ? Uuids.next() : before.id(),
                before == null ? line.need(SESSION_CODE) : before.code(),
                line.need(NAME),
                line.need(ROLE),
                line.decimal(CREDIT_HOURS).orElseThrow(),
                line.needDate(FROM),
                line.needDate(TO),
                true,
                before == null || before.owned());
    }

    private Verdict accept(Line line, @Nullable SessionLine before, SessionLine wanted) {
        String subject = wanted.id().toString();
        if (before == null) {
            writes.add(
                    INSERT,
                    wanted.id(),
                    wanted.code(),
                    wanted.name(),
                    wanted.role(),
                    wanted.hours(),
                    wanted.from(),
                    wanted.to());
            scope.owners().forEach(owner -> writes.add(OWNER, wanted.id(), owner));
            return Verdict.created(new Change(line.row(), subject, true, "", wanted.digest()));
        }
        writes.add(UPDATE, wanted.name(), wanted.role(), wanted.hours(), wanted.from(), wanted.to(), wanted.id());
        return Verdict.updated(new Change(line.row(), subject, false, before.packed(), wanted.digest()));
    }
}
