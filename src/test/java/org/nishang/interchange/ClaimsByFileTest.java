package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.cpd.StaffCpd;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.claim.AskedClaim;
import org.nishang.people.claim.ClaimId;
import org.nishang.people.claim.ClaimState;
import org.nishang.people.claim.StaffClaims;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A training contact with a file about somebody whom another enterprise employs. */
@PortalTest
@Transactional
class ClaimsByFileTest {

    private static final String OURS = Codes.uscc(11);
    private static final String THEIRS = Codes.uscc(12);
    private static final String THEIR_MAN = Codes.document(13);

    @Autowired
    private Importing importing;

    @Autowired
    private StaffClaims claims;

    @Autowired
    private StaffCpd cpd;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private As contact;
    private As employer;
    private Importing ours;

    @BeforeEach
    void twoEnterprises() {
        importing.committed(
                "enterprises",
                Importing.enterprises()
                        .row(OURS, "我厂", "330482", "2015-01-01")
                        .row(THEIRS, "他厂", "330481", "2015-01-01"));
        importing.committed(
                "people", Table.of("documentNumber", "name", "mobile").row(THEIR_MAN, "他一", "13800000002"));
        importing.committed("employments", Importing.employments().row(THEIR_MAN, THEIRS, null, "2024-01-01", null));
        contact = new As(
                "our-contact", AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(importing.enterprise(OURS)), null);
        employer = new As(
                "their-contact", AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(importing.enterprise(THEIRS)), null);
        ours = importing.as(contact);
        ours.committed("people", Importing.people().row(THEIR_MAN, "他一"));
    }

    private static Table line() {
        return Importing.employments().row(THEIR_MAN, OURS, "内审员", "2026-02-01", null);
    }

    private List<AskedClaim> asked() {
        return contact.call(claims::asked);
    }

    private ClaimId claim() {
        return asked().getFirst().id();
    }

    @Test
    void theLineWaitsAndEmploysNobody() {
        var checked = ours.validate("employments", line());
        var written = ours.commit("employments", line());

        assertThat(List.of(checked.waiting(), checked.created(), checked.failed()))
                .containsExactly(1, 0, 0);
        assertThat(List.of(written.waiting(), written.created(), written.failed()))
                .containsExactly(1, 0, 0);
        assertThat(ours.exported("employments")).isEmpty();
        assertThat(asked()).singleElement().satisfies(one -> {
            assertThat(one.typedName()).isEqualTo("他一");
            assertThat(one.state()).isEqualTo(ClaimState.WAITING);
        });
        assertThat(ours.commit("employments", line()).unchanged()).isEqualTo(1);
        assertThat(Importing.codes(ours.commit(
                        "employments", Importing.employments().row(THEIR_MAN, OURS, "内审员", "2026-02-02", null))))
                .containsExactly("2 joinedOn claim.waits-already");
    }

    @Test
    void ofWhoIsListedAndWorksElsewhereNothingIsTold() {
        ours.committed("employments", line());
        var theirs = new PersonId(jdbc.sql("select person_id from person_identity where name = '他一'")
                .query(UUID.class)
                .single());

        assertThat(ours.exported("people"))
                .singleElement()
                .asString()
                .startsWith("居民身份证," + new ResidentIdNumber(THEIR_MAN).masked() + ",他一,")
                .endsWith(",");
        refuses("common.unknown-id", () -> contact.call(() -> cpd.of(theirs)));
        refuses("common.unknown-id", () -> contact.call(() -> directory.sheet(theirs)));
    }

    @Test
    void itCountsOnceTheEarlierEmployerAgrees() {
        ours.committed("employments", line());

        employer.run(() -> claims.accept(claim()));

        assertThat(ours.exported("employments")).singleElement().asString().endsWith(OURS + ",内审员,2026-02-01,");
        assertThat(ours.commit("employments", line()).unchanged()).isEqualTo(1);
    }

    @Test
    void undoTakesTheClaimBack() {
        UUID batch = ours.committed("employments", line());

        ours.undo(batch);

        assertThat(asked()).extracting(AskedClaim::state).containsExactly(ClaimState.WITHDRAWN);
        refuses("people.claim.decided", () -> employer.run(() -> claims.accept(claim())));
    }

    @Test
    void undoLeavesWhatWasDeclinedAndRefusesWhatWasAgreedTo() {
        UUID first = ours.committed("employments", line());
        employer.run(() -> claims.decline(claim(), "未同意兼职"));
        ours.undo(first);
        assertThat(asked()).extracting(AskedClaim::state).containsExactly(ClaimState.DECLINED);

        UUID second = ours.committed("employments", line());
        employer.run(() -> claims.accept(claim()));

        refuses("people.undo.claim-accepted", () -> ours.undo(second));
    }

    @Test
    void aFileMakesNoSecondEmploymentOutOfAPastOne() {
        importing.committed(
                "employments", Importing.employments().row(THEIR_MAN, OURS, "内审员", "2022-01-01", "2023-01-01"));

        var longer = ours.commit(
                "employments", Importing.employments().row(THEIR_MAN, OURS, "内审员", "2022-01-01", "2026-06-01"));
        var stillPast = ours.commit(
                "employments", Importing.employments().row(THEIR_MAN, OURS, "内审员", "2022-01-01", "2023-06-01"));

        assertThat(Importing.codes(longer)).containsExactly("2 leftOn claim.longer");
        assertThat(stillPast.updated()).isEqualTo(1);
    }

    @Test
    void undoMakesNoSecondEmploymentEither() {
        importing.committed("people", Importing.people().row(Codes.document(15), "本厂人"));
        importing.committed(
                "employments", Importing.employments().row(Codes.document(15), OURS, null, "2024-01-01", null));
        UUID left = ours.committed(
                "employments", Importing.employments().row(Codes.document(15), OURS, null, "2024-01-01", "2025-01-01"));
        importing.committed(
                "employments", Importing.employments().row(Codes.document(15), THEIRS, null, "2025-01-01", null));

        refuses("people.undo.second", () -> ours.undo(left));
    }

    @Test
    void whoeverSeesBothRecordsItDirectly() {
        var both = importing.as(As.administrator(Scope.ofRegion("3304")));

        assertThat(both.commit("employments", line()).created()).isEqualTo(1);
        assertThat(asked()).isEmpty();
    }
}
