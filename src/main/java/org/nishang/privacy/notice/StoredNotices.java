package org.nishang.privacy.notice;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredNotices extends Repository<PrivacyNotice, Short> {

    void saveAndFlush(PrivacyNotice notice);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from PrivacyNotice n where n.state = DRAFT")
    Optional<PrivacyNotice> lockDraft();
}
