package org.nishang.assessment.authoring;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemDrafts extends Repository<ItemDraft, UUID> {

    ItemDraft saveAndFlush(ItemDraft draft);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from ItemDraft d where d.id = :id")
    Optional<ItemDraft> lock(UUID id);
}
