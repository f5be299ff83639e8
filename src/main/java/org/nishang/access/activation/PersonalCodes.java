package org.nishang.access.activation;

import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.util.List;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.RetentionKind;
import org.springframework.stereotype.Component;

/** Codes by which people got in. */
@Component
class PersonalCodes implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPerson("activation_code")
                .shows("given_at; expires_at; used_at")
                .deleted()
                .keptFor(RetentionKind.CODES, "t.expires_at"));
    }
}
