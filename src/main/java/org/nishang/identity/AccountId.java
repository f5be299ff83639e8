package org.nishang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one account for ever. */
@Embeddable
public record AccountId(@Column(name = "account_id") UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
