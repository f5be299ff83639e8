package org.nishang.approval;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredProposals extends Repository<Proposal, UUID> {
    /** What cannot be stored is known at once. */
    Proposal saveAndFlush(Proposal proposal);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.id = :id and p.wish.kind = :kind")
    Optional<Proposal> lock(UUID id, String kind);

    @Query(
            "select count(p) > 0 from Proposal p where p.wish.kind = :kind and p.wish.subject = :subject and p.state = OPEN")
    boolean isOpen(String kind, String subject);

    @Query("select p from Proposal p where p.wish.kind = :kind and p.state = OPEN order by p.proposedAt")
    List<Proposal> open(String kind);

    @Query("select count(p) from Proposal p where p.wish.kind = :kind and p.state = OPEN and p.proposedBy <> :actor")
    int countOpenOfOthers(String kind, String actor);
}
