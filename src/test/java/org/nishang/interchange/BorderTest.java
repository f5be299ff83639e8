package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A training contact with the files of another enterprise. */
@PortalTest
@Transactional
class BorderTest {

    private static final String OURS = Codes.uscc(11);
    private static final String THEIRS = Codes.uscc(12);
    private static final String NOBODYS = Codes.uscc(13);
    private static final String OUR_MAN = Codes.document(11);
    private static final String THEIR_MAN = Codes.document(13);
    private static final String NOBODY = Codes.document(15);

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    private Importing contact;

    @BeforeEach
    void twoEnterprises() {
        importing.committed(
                "enterprises",
                Importing.enterprises()
                        .row(OURS, "我厂", "330482", "2015-01-01")
                        .row(THEIRS, "他厂", "330481", "2015-01-01"));
        importing.committed(
                "people",
                Table.of("documentNumber", "name", "mobile")
                        .row(OUR_MAN, "我一", "13800000001")
                        .row(THEIR_MAN, "他一", "13800000002"));
        importing.committed(
                "employments",
                Importing.employments()
                        .row(OUR_MAN, OURS, null, "2024-01-01", null)
                        .row(THEIR_MAN, THEIRS, null, "2024-01-01", null));
        importing.committed(
                "headcounts",
                Table.of("uscc", "asOf", "headcount")
                        .row(OURS, "2026-01-01", 10)
                        .row(THEIRS, "2026-01-01", 20));
        contact = importing.asContactOf(OURS);
    }

    @Test
    void anotherEnterpriseAnswersLikeAnUnknownOne() {
        var theirs = contact.validate(
                "headcounts", Table.of("uscc", "asOf", "headcount").row(THEIRS, "2026-01-01", 20));
        var nobodys = contact.validate(
                "headcounts", Table.of("uscc", "asOf", "headcount").row(NOBODYS, "2026-01-01", 20));

        assertThat(Importing.codes(theirs)).containsExactly("2 uscc unknown-uscc");
        assertThat(theirs.faults()).isEqualTo(nobodys.faults());
        assertThat(contact.validate(
                                "employments", Importing.employments().row(OUR_MAN, THEIRS, null, "2025-01-01", null))
                        .faults())
                .extracting(RowFault::code)
                .containsExactly("unknown-uscc");
    }

    @Test
    void somebodyElsesPersonAnswersLikeAnUnknownOne() {
        var theirs =
                contact.validate("employments", Importing.employments().row(THEIR_MAN, OURS, null, "2025-01-01", null));
        var nobody =
                contact.validate("employments", Importing.employments().row(NOBODY, OURS, null, "2025-01-01", null));

        assertThat(Importing.codes(theirs)).containsExactly("2 documentNumber unknown-document");
        assertThat(theirs.faults()).isEqualTo(nobody.faults());
    }

    @Test
    void somebodyElsesPersonIsNotChangedAndNothingIsTold() {
        var withMobile = contact.commit(
                "people", Table.of("documentNumber", "name", "mobile").row(THEIR_MAN, "他一", "13999999999"));
        var renamed = contact.commit("people", Importing.people().row(THEIR_MAN, "改名"));

        assertThat(withMobile.created()).isEqualTo(1);
        assertThat(Importing.codes(renamed)).containsExactly("2 documentNumber unknown-id");
        assertThat(mobile("他一")).isEqualTo("13800000002");
        assertThat(contact.commit(
                                "people",
                                Table.of("documentNumber", "name", "mobile").row(THEIR_MAN, "他一", "13777777777"))
                        .unchanged())
                .isEqualTo(1);
        assertThat(mobile("他一")).isEqualTo("13800000002");
    }

    @Test
    void aWrongNameAnswersLikeANumberThatNobodyHas() {
        for (String number : List.of(THEIR_MAN, NOBODY)) {
            var table = Table.of("documentNumber", "name", "mobile").row(number, "错名", "13966666666");

            assertThat(contact.validate("people", table).created()).isEqualTo(1);
            assertThat(contact.commit("people", table).created()).isEqualTo(1);
            assertThat(contact.commit("people", table).unchanged()).isEqualTo(1);
            assertThat(contact.commit("people", Importing.people().row(number, "错名二"))
                            .updated())
                    .isEqualTo(1);
            var employed =
                    contact.commit("employments", Importing.employments().row(number, OURS, "内审员", "2026-02-01", null));
            assertThat(employed.created()).isEqualTo(1);
            assertThat(contact.exported("people"))
                    .filteredOn(line -> line.contains("错名二") && line.contains("139****6666"))
                    .hasSize(List.of(THEIR_MAN, NOBODY).indexOf(number) + 1);
        }
        assertThat(mobile("他一")).isEqualTo("13800000002");
        assertThat(importing.exported("employments")).contains(THEIR_MAN + "," + THEIRS + ",其他,2024-01-01,");
    }

    @Test
    void aContactsFileRenamesNoHolderOfACertificate() {
        var holder = new PersonId(jdbc.sql("select person_id from person_identity where name = '我一'")
                .query(UUID.class)
                .single());
        new Facts(jdbc).certificate(holder, TrainingRole.AUDITOR, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));

        var renamed = contact.commit("people", Importing.people().row(OUR_MAN, "我壹"));
        var otherSex = contact.commit(
                "people", Table.of("documentNumber", "name", "sex").row(OUR_MAN, "我一", "女"));
        var otherMobile = contact.commit(
                "people", Table.of("documentNumber", "name", "mobile").row(OUR_MAN, "我一", "13811111111"));

        assertThat(Importing.codes(renamed)).containsExactly("2 name document-other-name");
        assertThat(Importing.codes(otherSex)).containsExactly("2 sex sex-fixed");
        assertThat(otherMobile.updated()).isEqualTo(1);
        assertThat(importing
                        .commit("people", Importing.people().row(OUR_MAN, "我壹"))
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void aPersonWhoComesFromElsewhereIsListedFirstAndEmployedThen() {
        var listed = contact.committed("people", Importing.people().row(THEIR_MAN, "他一"));
        importing.committed(
                "employments", Importing.employments().row(THEIR_MAN, THEIRS, null, "2024-01-01", "2026-02-01"));

        contact.committed("employments", Importing.employments().row(THEIR_MAN, OURS, "内审员", "2026-02-01", null));

        assertThat(contact.exported("employments")).hasSize(2);
        assertThat(importing.exported("employments")).contains(THEIR_MAN + "," + THEIRS + ",其他,2024-01-01,2026-02-01");
        refuses("people.undo.has-employments", () -> contact.undo(listed));
    }

    @Test
    void aListingIsTakenBackAndThePersonStays() {
        var listed = contact.committed("people", Importing.people().row(THEIR_MAN, "他一"));
        assertThat(contact.exported("people")).hasSize(2);

        contact.undo(listed);

        assertThat(contact.exported("people")).hasSize(1);
        assertThat(importing.exported("people")).anyMatch(line -> line.contains(THEIR_MAN));
    }

    @Test
    void ownPeopleAreCorrected() {
        var result = contact.commit(
                "people", Table.of("documentNumber", "name", "mobile").row(OUR_MAN, "我壹", "13811111111"));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(mobile("我壹")).isEqualTo("13811111111");
    }

    @Test
    void newPeopleOfAContactAreSeenByThatContactOnly() {
        contact.committed("people", Importing.people().row(NOBODY, "新人"));

        assertThat(contact.exported("people")).hasSize(2);
        assertThat(importing.asContactOf(THEIRS).exported("people")).noneMatch(line -> line.contains(NOBODY));
    }

    @Test
    void exportsHoldTheOwnScopeOnly() {
        assertThat(contact.exported("headcounts")).containsExactly(OURS + ",2026-01-01,10");
        assertThat(contact.exported("employments")).containsExactly(masked(OUR_MAN) + "," + OURS + ",其他,2024-01-01,");
        assertThat(contact.exported("people")).containsExactly("居民身份证," + masked(OUR_MAN) + ",我一,男,138****0001");
        var office = importing.as(As.administrator(Scope.ofRegion("330481")));
        assertThat(office.exported("headcounts"))
                .contains(THEIRS + ",2026-01-01,20")
                .noneMatch(line -> line.contains(OURS));
        assertThat(office.exported("enterprises")).allMatch(line -> line.contains(",330481,"));
    }

    @Test
    void anOfficeRegistersNoEnterpriseOfAnotherRegion() {
        var office = importing.as(As.administrator(Scope.ofRegion("330481")));

        assertThat(Importing.codes(office.validate(
                        "enterprises",
                        Importing.enterprises()
                                .row(NOBODYS, "新厂", "330482", "2020-01-01")
                                .row(OURS, "我厂", "330481", "2015-01-01")
                                .row(Codes.uscc(14), "新厂", "330481", "2020-01-01"))))
                .containsExactly("2 region unknown-region", "3 uscc unknown-id");
    }

    @Test
    void otherRegistersAreClosedToContactsAndAllToLearners() {
        for (String register : new String[] {"enterprises", "sessions", "outcomes", "certificates"}) {
            assertThatThrownBy(() -> contact.validate(register, Table.of("a")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> contact.exported(register)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> importing.as(As.learner(PersonId.next())).validate("people", Table.of("a")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebodyElsesBatchAnswersLikeAnUnknownOne() {
        UUID batch = importing.committed("people", Importing.people().row(NOBODY, "新人"));

        refuses("common.unknown-id", () -> contact.undo(batch));
        refuses("common.unknown-id", () -> contact.undo(UUID.randomUUID()));
    }

    private static String masked(String number) {
        return new ResidentIdNumber(number).masked();
    }

    private String mobile(String name) {
        return jdbc.sql("select mobile from person_identity where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
