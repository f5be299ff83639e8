package org.nishang.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.nishang.audit.AuditLog;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the log of refused sign-ins: one entry for what was tried on an account, or by a network on many accounts,
 * within five minutes. However many tries there are, a report has few entries.
 */
@Service
@Transactional
class RefusalReport {

    static final Duration EVERY = Duration.ofMinutes(5);

    /** A network that tried as many names is told of once, instead of each name. */
    static final int MANY_NAMES = 5;

    static final int MOST_ENTRIES = 50;

    private static final int NAMED_NETWORKS = 3;

    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final Refusals refusals;
    private final AuditLog log;
    private final Clock clock;

    RefusalReport(JdbcClient jdbc, Lanes lanes, Refusals refusals, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.refusals = refusals;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void reportWhenDue() {
        lanes.forgetOld(clock.instant());
        boolean due = jdbc.sql("select 1 from sign_in_refusal where first_at <= ? limit 1")
                .param(Rows.utc(clock.instant().minus(EVERY)))
                .query(Integer.class)
                .optional()
                .isPresent();
        if (due) {
            report();
        }
    }

    void report() {
        var entries = new ArrayList<Entry>();
        var left = new ArrayList<Refused>();
        take().stream().collect(Collectors.groupingBy(Refused::network)).forEach((network, tries) -> {
            if (!network.isEmpty() && tries.size() >= MANY_NAMES) {
                entries.add(new Entry("many", true, tries));
            } else {
                left.addAll(tries);
            }
        });
        left.stream()
                .collect(Collectors.groupingBy(one -> one.account().orElse("unknown")))
                .forEach((account, tries) -> entries.add(new Entry(account, false, tries)));
        entries.sort(Comparator.comparingLong(Entry::count).reversed());
        entries.stream().limit(MOST_ENTRIES).forEach(this::tell);
        var rest = entries.stream().skip(MOST_ENTRIES).flatMap(entry -> entry.tries().stream());
        var others = new Entry("others", false, rest.toList());
        if (!others.tries().isEmpty()) {
            tell(others);
        }
    }

    private void tell(Entry entry) {
        if (entry.isSprayed()) {
            log.record("system", "identity.sign-ins-sprayed", entry.subject(), entry.detail());
        } else {
            log.record("system", "identity.sign-in-refused", entry.subject(), entry.detail());
        }
    }

    private List<Refused> take() {
        refusals.startAnew();
        return jdbc.sql("""
                delete from sign_in_refusal
                returning hex(name_hash) as name, network, tries, first_at, last_at,
                    (select username from account where account.account_id = sign_in_refusal.account_id) as username""").query(RefusalReport::refused).list();
    }

    private static Refused refused(ResultSet row, int n) throws SQLException {
        return new Refused(
                row.getString("name"),
                row.getString("network"),
                Rows.optionalText(row, "username"),
                row.getLong("tries"),
                Rows.instant(row, "first_at"),
                Rows.instant(row, "last_at"));
    }

    /** What one network tried on one name. */
    private record Refused(
            String name, String network, Optional<String> account, long tries, Instant first, Instant last) {}

    private record Entry(String subject, boolean isSprayed, List<Refused> tries) {

        long count() {
            return tries.stream().mapToLong(Refused::tries).sum();
        }

        String detail() {
            var networks = tries.stream()
                    .collect(Collectors.groupingBy(Refused::network, Collectors.summingLong(Refused::tries)));
            var most = networks.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(NAMED_NETWORKS)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(","));
            return "tries=%d names=%d networks=%d from=%s first=%s last=%s"
                    .formatted(
                            count(),
                            tries.stream().map(Refused::name).distinct().count(),
                            networks.size(),
                            most,
                            tries.stream()
                                    .map(Refused::first)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            tries.stream()
                                    .map(Refused::last)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow());
        }
    }
}
