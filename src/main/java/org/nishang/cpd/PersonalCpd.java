package org.nishang.cpd;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.util.List;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.springframework.stereotype.Component;

/** Continuing education of people, with the evidence for it. */
@Component
class PersonalCpd implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("cpd_record")
                        .shows(
                                "role:words(privacy.training-role.); kind:words(cpd.kind.); done_on; hours; title; audited; evidence; state:words(cpd.state.); reason")
                        .byOwner(),
                of("cpd_evidence", "t.cpd_id in (select x.cpd_id from cpd_record x where x.person_id in (:people))")
                        .shows("name; media_type; size; content as content:file")
                        .byOwner());
    }
}
