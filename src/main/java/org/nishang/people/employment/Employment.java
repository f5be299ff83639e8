package org.nishang.people.employment;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.Hire;

/** One time of one person at one enterprise, {@code [joined, left)}: not employed on the day left. */
@Entity
@Table(name = "employment")
class Employment {

    @EmbeddedId
    private EmploymentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private PersonId person;

    @Embedded
    private EnterpriseId enterprise;

    private String posts;
    private LocalDate joinedOn;
    private @Nullable LocalDate leftOn;

    Employment(PersonId person, EnterpriseId enterprise, Set<Post> posts, LocalDate joinedOn) {
        this.id = EmploymentId.next();
        this.person = person;
        this.enterprise = enterprise;
        this.posts = Post.join(posts);
        this.joinedOn = joinedOn;
    }

    /** As somebody agreed to it. */
    Employment(Hire agreed) {
        this.id = EmploymentId.next();
        this.person = agreed.person();
        this.enterprise = agreed.enterprise();
        this.posts = agreed.posts();
        this.joinedOn = agreed.joinedOn();
        this.leftOn = agreed.leftOn();
    }

    Hire hire() {
        return new Hire(person, enterprise, posts, joinedOn, leftOn);
    }

    Period days() {
        return new Period(joinedOn, leftOn);
    }

    /** @param on first day no longer employed; replaces a leaving date that is still ahead */
    void leave(LocalDate on, LocalDate today) {
        if (leftOn != null && !leftOn.isAfter(today)) {
            throw new Refusal("people.already-left", leftOn);
        }
        if (!on.isAfter(joinedOn)) {
            throw new Refusal("people.left-before-joined", joinedOn, on).at(FieldName.DAY);
        }
        leftOn = on;
    }

    /** Moves to another enterprise: the day left here is the day joined there. */
    Employment transfer(EnterpriseId to, Set<Post> newPosts, LocalDate on, LocalDate today) {
        if (to.equals(enterprise)) {
            throw new Refusal("people.transfer-same").at(FieldName.ENTERPRISE);
        }
        leave(on, today);
        return new Employment(person, to, newPosts, on);
    }

    /** @param on the first day with these posts */
    void assign(Set<Post> wanted, LocalDate on, LocalDate today) {
        String joined = Post.join(wanted);
        if (on.isAfter(today)) {
            throw new Refusal("people.assign.ahead", on).at(FieldName.DAY);
        }
        if (on.isBefore(joinedOn) || (leftOn != null && !on.isBefore(leftOn))) {
            throw new Refusal("people.assign.not-employed", on);
        }
        posts = joined;
    }

    /** The first day was recorded wrongly. */
    void correctJoining(LocalDate day) {
        if (leftOn != null && !leftOn.isAfter(day)) {
            throw new Refusal("people.left-before-joined", day, leftOn).at(FieldName.DAY);
        }
        joinedOn = day;
    }

    /** The day of leaving was recorded wrongly. */
    void correctLeaving(LocalDate day) {
        refuseIfNotLeft();
        if (!day.isAfter(joinedOn)) {
            throw new Refusal("people.left-before-joined", joinedOn, day).at(FieldName.DAY);
        }
        leftOn = day;
    }

    /** Nobody left: that was recorded in error. */
    void takeBackLeaving() {
        refuseIfNotLeft();
        leftOn = null;
    }

    /** It was recorded at the wrong enterprise. */
    void correctEnterprise(EnterpriseId right) {
        enterprise = right;
    }

    private void refuseIfNotLeft() {
        if (leftOn == null) {
            throw new Refusal("people.correction.not-left");
        }
    }

    String posts() {
        return posts;
    }

    EmploymentId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    EnterpriseId enterprise() {
        return enterprise;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    protected Employment() {} // Hibernate
}
