package org.nishang.privacy;

import static org.nishang.common.personal.PersonalTable.ofAccount;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.util.List;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.springframework.stereotype.Component;

/** What people were told of the use of their information, and agreed to. */
@Component
class PersonalPrivacy implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofAccount("privacy_notice_seen").shows("number; seen_at").kept(Ground.DECISIONS),
                ofPerson("privacy_consent")
                        .shows("kind:words(privacy.consent.); given; said_at")
                        .kept(Ground.DECISIONS),
                ofPerson("privacy_request")
                        .shows(
                                "kind:words(privacy.request.kind.); words; asked_at; due_on; state:words(privacy.request.state.); answer; answered_at")
                        .replaced("words = '—', answer = if(answer is null, null, '—'), version = version + 1"),
                ofPerson("erased_person").kept(Ground.DECISIONS));
    }
}
