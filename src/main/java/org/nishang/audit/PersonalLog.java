package org.nishang.audit;

import static org.nishang.common.personal.PersonalTable.of;

import java.util.List;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.springframework.stereotype.Component;

/** What the log says of somebody: what the person did, and what was done with the person's records. */
@Component
class PersonalLog implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(of("audit_entry", "(t.actor in (:names) or t.subject in (:subjects))")
                .shows("at; event:words(logbook.event.); actor:actor")
                .kept(Ground.LOG));
    }
}
