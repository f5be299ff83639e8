package org.nishang.privacy.request;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRequests extends Repository<PrivacyRequest, RequestId> {

    void saveAndFlush(PrivacyRequest request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PrivacyRequest r where r.id = :id")
    Optional<PrivacyRequest> lock(RequestId id);
}
