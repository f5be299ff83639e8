package org.nishang.learning.assignment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rules, for ever. */
interface AssignmentRules extends Repository<AssignmentRule, RuleId> {
    AssignmentRule saveAndFlush(AssignmentRule rule);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AssignmentRule r where r.id = :id")
    Optional<AssignmentRule> lock(RuleId id);

    @Query("select r from AssignmentRule r order by r.publishedAt desc")
    List<AssignmentRule> all();
}
