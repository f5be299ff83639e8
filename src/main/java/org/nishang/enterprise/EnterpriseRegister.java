package org.nishang.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which enterprises there are: registering, renaming, moving, deregistering. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_ENTERPRISES + "')")
public class EnterpriseRegister {

    private final Enterprises enterprises;
    private final EnterpriseBorder border;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    EnterpriseRegister(
            Enterprises enterprises,
            EnterpriseBorder border,
            JdbcClient jdbc,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.enterprises = enterprises;
        this.border = border;
        this.jdbc = jdbc;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code enterprise.uscc-taken}, {@code enterprise.unknown-region}, {@code
     *     enterprise.registered-in-future}, {@code enterprise.name-form}, {@code
     *     enterprise.customs-code-form}
     */
    public EnterpriseId register(NewEnterprise wanted) {
        checkRegion(wanted.region());
        if (enterprises.existsByUscc(wanted.uscc().value())) {
            throw new Refusal("enterprise.uscc-taken", wanted.uscc().value());
        }
        if (wanted.registeredOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("enterprise.registered-in-future", wanted.registeredOn());
        }
        var enterprise = new Enterprise(wanted);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.registered", enterprise.id(), enterprise.uscc());
        return enterprise.id();
    }

    public void rename(EnterpriseId id, String name) {
        var enterprise = find(id);
        String before = enterprise.name();
        enterprise.rename(name);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.renamed", id, before + " → " + enterprise.name());
    }

    /**
     * @param region a district within the own scope, so that an office cannot give an enterprise
     *     away
     */
    public void moveTo(EnterpriseId id, String region) {
        var enterprise = find(id);
        checkRegion(region);
        String before = enterprise.region();
        enterprise.moveTo(region);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.moved", id, before + " → " + region);
    }

    /**
     * @param on first day on which it is no longer an enterprise of the region; may be up to a year
     *     ahead
     */
    public void deregister(EnterpriseId id, LocalDate on) {
        var enterprise = find(id);
        if (on.isAfter(LocalDate.now(clock).plusYears(1))) {
            throw new Refusal("enterprise.too-far-ahead", on);
        }
        enterprise.deregister(on);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.deregistered", id, on.toString());
    }

    private Enterprise find(EnterpriseId id) {
        border.check(id);
        return enterprises.findById(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Only districts: a code that ends in 00 is a city or a province. */
    private void checkRegion(String code) {
        boolean known =
                !code.endsWith("00")
                        && jdbc.sql("select count(*) from region where code = ?")
                                        .param(code)
                                        .query(Integer.class)
                                        .single()
                                > 0;
        if (!known || !user.scope().hasRegion(code)) {
            throw new Refusal("enterprise.unknown-region", code);
        }
    }

    private void record(String event, EnterpriseId id, String detail) {
        log.record(user.actor(), event, id.toString(), detail);
    }
}
