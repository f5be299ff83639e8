package org.nishang.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;

/**
 * What an enterprise said about its number of employees on a day. A correction replaces it; the earlier value stays in
 * the versioned table.
 */
@Entity
@Table(name = "headcount_declaration")
class HeadcountDeclaration {

    @EmbeddedId
    private Key key;

    private int headcount;
    private String declaredBy;
    private Instant declaredAt;

    HeadcountDeclaration(EnterpriseId enterprise, LocalDate asOf, int headcount, String by, Instant now) {
        this.key = new Key(enterprise.value(), asOf);
        this.headcount = headcount;
        this.declaredBy = by;
        this.declaredAt = now;
    }

    void correct(int wanted, String by, Instant now) {
        headcount = wanted;
        declaredBy = by;
        declaredAt = now;
    }

    /**
     * @throws Refusal {@code enterprise.headcount.changed-since} unless this account said this number, and nobody
     *     another since
     */
    void refuseUnlessLast(int declared, String by) {
        if (headcount != declared || !declaredBy.equals(by)) {
            throw new Refusal("enterprise.headcount.changed-since");
        }
    }

    int headcount() {
        return headcount;
    }

    protected HeadcountDeclaration() {} // Hibernate

    /** One declaration an enterprise and day. */
    @Embeddable
    record Key(
            @Column(name = "enterprise_id") UUID enterprise,
            @Column(name = "as_of") LocalDate asOf) implements Serializable {}
}
