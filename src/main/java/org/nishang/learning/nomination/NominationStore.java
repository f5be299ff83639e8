package org.nishang.learning.nomination;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Nominations as they are decided on; lists read them by SQL. */
interface NominationStore extends Repository<Nomination, NominationId> {
    /** Reads by SQL in the same transaction are to see it. */
    Nomination saveAndFlush(Nomination nomination);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Nomination n where n.id = :id")
    Optional<Nomination> lock(NominationId id);

    /** Who waits for a place in a class, the longest first; the class's row is held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Nomination n where n.session = :session and n.state = WAITING and n.endedOn is null"
            + " order by n.placeInLine, n.id")
    List<Nomination> lockWaiting(UUID session);

    /** All that lead to a class; the class's row is held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Nomination n where n.session = :session and n.state in (NOMINATED, WAITING, PLACED)"
            + " and n.endedOn is null order by n.placeInLine, n.id")
    List<Nomination> lockOpen(UUID session);
}
