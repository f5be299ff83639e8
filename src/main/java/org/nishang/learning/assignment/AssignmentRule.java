package org.nishang.learning.assignment;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.assignment.RuleDraft.GradeWanted;

/** The authority nominates whoever it hits, from a day on, until a day or until it is revoked. What began stays. */
@Entity
@Table(name = "assignment_rule")
class AssignmentRule {

    @EmbeddedId
    private RuleId id;

    @Version
    private @Nullable Long version;

    private String programme;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private int withinDays;
    private String region;
    private @Nullable String scheme;
    private @Nullable String grade;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private UUID publishedBy;
    private Instant publishedAt;
    private @Nullable Instant revokedAt;

    /** @throws Refusal as {@link #check} */
    AssignmentRule(RuleDraft wanted, UUID account, LocalDate today, Instant now) {
        check(wanted, today);
        this.id = RuleId.next();
        this.programme = wanted.programme();
        this.ground = wanted.ground();
        this.withinDays = wanted.within();
        this.region = wanted.region();
        this.scheme = wanted.grade() == null ? null : wanted.grade().scheme();
        this.grade = wanted.grade() == null ? null : wanted.grade().grade();
        this.validFrom = wanted.from();
        this.validUntil = wanted.until();
        this.publishedBy = account;
        this.publishedAt = now;
    }

    /**
     * @throws Refusal {@code learning.assignment.past}, {@code learning.assignment.ends-before},
     *     {@code learning.assignment.days}
     */
    static void check(RuleDraft wanted, LocalDate today) {
        if (wanted.from().isBefore(today)) {
            throw new Refusal("learning.assignment.past").at(FieldName.DAY);
        }
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            throw new Refusal("learning.assignment.ends-before").at(FieldName.UNTIL);
        }
        int least = wanted.ground().hasDays() ? 1 : 0;
        if (wanted.within() < least || wanted.within() > wanted.ground().most()) {
            throw new Refusal("learning.assignment.days", wanted.ground().most()).at(FieldName.WINDOW);
        }
    }

    /** @throws Refusal {@code learning.assignment.revoked} if it was before */
    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new Refusal("learning.assignment.revoked");
        }
        revokedAt = now;
    }

    boolean holdsOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    RuleId id() {
        return id;
    }

    UUID publishedBy() {
        return publishedBy;
    }

    RuleDraft asDraft() {
        return new RuleDraft(
                programme,
                ground,
                withinDays,
                region,
                scheme == null || grade == null ? null : new GradeWanted(scheme, grade),
                validFrom,
                validUntil);
    }

    RuleRow row(LocalDate today, int nominated) {
        return new RuleRow(id, asDraft(), state(today), publishedAt, nominated);
    }

    private RuleRow.State state(LocalDate today) {
        if (revokedAt != null) {
            return RuleRow.State.REVOKED;
        }
        if (today.isBefore(validFrom)) {
            return RuleRow.State.AHEAD;
        }
        return holdsOn(today) ? RuleRow.State.IN_FORCE : RuleRow.State.OVER;
    }

    protected AssignmentRule() {} // Hibernate
}
