package org.nishang.people;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.Keeping;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who people are, and where they work. */
@Component
class PersonalPeople implements PersonalData {

    private final JdbcClient jdbc;

    PersonalPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("person").shows("created_at").kept(Ground.TOTALS),
                ofPerson("person_identity")
                        .shows(
                                "name; sex:words(people.sex.); document_type:words(privacy.document.); document_cipher as document:sealed; mobile")
                        .replaced(
                                "name = :name, name_pinyin = '', name_initials = '', sex = 9, document_cipher = :cipher, document_hash = unhex(sha2(concat('erased', t.person_id, uuid()), 256)), document_masked = :masked, document_last4 = '', mobile = null, born_hash = null, claimed_hash = null, version = version + 1"),
                ofPerson("person_photo")
                        .shows("supplied_at; jpeg as photo:file")
                        .deleted(),
                ofPerson("employment")
                        .shows(
                                "(select e.name from enterprise e where e.enterprise_id = t.enterprise_id) as enterprise; posts:words(people.post.); joined_on; left_on")
                        .kept(Ground.TOTALS),
                of(
                                "employment_post",
                                "t.employment_id in (select m.employment_id from employment m where m.person_id in (:people))")
                        .shows("from_date; to_date; posts:words(people.post.)")
                        .kept(Ground.TOTALS),
                ofPerson("employment_claim")
                        .shows("typed_name; typed_document; asked_at; state:words(people.claim.state.)")
                        .replaced("typed_name = :name, typed_document = '', reason = if(reason = '', '', '—')"),
                ofPerson("person_correction")
                        .shows("fact:words(people.correction.); was; became; reason; recorded_at")
                        .byOwner(),
                ofPerson("person_listing").shows("listed_for").kept(Ground.TOTALS),
                ofPerson("person_identity_before").deleted(),
                of("person_merge", "(t.gone in (:people) or t.into_id in (:people))")
                        .shows("merged_at; reason")
                        .kept(Ground.DECISIONS),
                of("person_apart", "(t.one_id in (:people) or t.other_id in (:people))")
                        .shows("decided_at; reason")
                        .kept(Ground.DECISIONS));
    }

    /** An enterprise has to report whom it employs. */
    @Override
    public List<Keeping> keepings(Set<UUID> people, LocalDate today) {
        int employments = Sql.of(
                        jdbc,
                        "select count(*) from employment m where m.person_id in (:people) and %s",
                        EmploymentSql.notLeftBy("m", ":today"))
                .param("people", people)
                .param("today", today)
                .query(Integer.class)
                .single();
        return employments == 0 ? List.of() : List.of(Keeping.of(Ground.EMPLOYED));
    }
}
