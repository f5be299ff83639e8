package org.nishang.notice;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.util.List;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.RetentionKind;
import org.springframework.stereotype.Component;

/** What people were told, and how they want to be told. */
@Component
class PersonalNotices implements PersonalData {

    private static final String RECIPIENT = "(t.recipient in (:people) or t.recipient in (:accounts))";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("notice_cause")
                        .shows("kind:words(notice.kind.); day; caused_at")
                        .kept(Ground.DECISIONS),
                of("notice_delivery", RECIPIENT)
                        .shows("channel:words(notice.channel.); state:words(notice.sent.)")
                        .kept(Ground.DECISIONS)
                        .keptFor(
                                RetentionKind.NOTICES,
                                "(select n.created_at from notice n where n.notice_id = t.notice_id)"),
                of("notice", RECIPIENT)
                        .shows(
                                "(select c.kind from notice_cause c where c.cause_id = t.cause_id) as kind:words(notice.kind.); created_at; read_at")
                        .kept(Ground.DECISIONS)
                        .keptFor(RetentionKind.NOTICES, "t.created_at"),
                of("notice_message", RECIPIENT)
                        .shows(
                                "channel:words(notice.channel.); address; state:words(notice.sent.); created_at; sent_at")
                        .replaced("address = '', last_error = null")
                        .keptFor(RetentionKind.NOTICES, "t.created_at"),
                of("notice_address", RECIPIENT)
                        .shows("channel:words(notice.channel.); address; confirmed_at")
                        .deleted(),
                of("notice_wish", RECIPIENT)
                        .shows("rhythm:words(notice.rhythm.); quiet_from; quiet_until")
                        .deleted(),
                of("notice_unwanted", RECIPIENT)
                        .shows("kind:words(notice.kind.)")
                        .deleted());
    }
}
