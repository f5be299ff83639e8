package org.nishang.privacy.retention;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.privacy.office.PrivacyOffice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authority decides for how long each kind is kept, and sees what goes. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_PRIVACY + "')")
public class RetentionRules {

    private static final int MOST_DAYS = 36_500;

    private final RetentionPeriods periods;
    private final Expiry expiry;
    private final PrivacyOffice office;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    RetentionRules(
            RetentionPeriods periods,
            Expiry expiry,
            PrivacyOffice office,
            JdbcClient jdbc,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.periods = periods;
        this.expiry = expiry;
        this.office = office;
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RetentionRow> rows() {
        office.require();
        return Arrays.stream(RetentionKind.values())
                .map(kind -> {
                    int days = periods.days(kind);
                    return new RetentionRow(kind, days, days != kind.days(), expiry.count(kind, days));
                })
                .toList();
    }

    /**
     * How many rows would go with the next night.
     *
     * @throws Refusal {@code privacy.retention.days}
     */
    @Transactional(readOnly = true)
    public int preview(RetentionKind kind, int days) {
        office.require();
        return expiry.count(kind, checked(kind, days));
    }

    /** @throws Refusal {@code privacy.retention.days} outside what the law and the portal need */
    @Consequential
    public void decide(RetentionKind kind, int days) {
        office.require();
        checked(kind, days);
        jdbc.sql("""
                        insert into retention_period (kind, days, decided_by, decided_at) values (?, ?, ?, ?)
                        on duplicate key update days = values(days), decided_by = values(decided_by), decided_at = values(decided_at)""")
                .params(kind.name(), days, user.actor(), Rows.utc(clock.instant()))
                .update();
        log.record(user.actor(), "privacy.retention-decided", kind.name(), days + " days");
    }

    private static int checked(RetentionKind kind, int days) {
        if (days < kind.leastDays() || days > MOST_DAYS) {
            throw new Refusal("privacy.retention.days", kind.leastDays(), MOST_DAYS).at(FieldName.VALUE);
        }
        return days;
    }
}
