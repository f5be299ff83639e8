package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.person.PersonCorrecting;
import org.nishang.people.person.PersonDocuments;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A file that was written before something was put right does not make it wrong again. */
@PortalTest
@Transactional
class PutRightByFileTest {

    private static final String FIRST = Codes.uscc(1);
    private static final String SECOND = Codes.uscc(2);
    private static final String WANG = Codes.document(1);
    private static final String WHY = "登记有误";
    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private Importing importing;

    @Autowired
    private EmploymentCorrecting correcting;

    @Autowired
    private PersonCorrecting correctingPerson;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PersonDocuments documents;

    @Autowired
    private EnterpriseRegister enterprises;

    @BeforeEach
    void aPersonWhoLeft() {
        importing.committed(
                "enterprises",
                Importing.enterprises()
                        .row(FIRST, "试验一厂", "330482", "2015-01-01")
                        .row(SECOND, "试验二厂", "330482", "2015-01-01"));
        importing.committed("people", Importing.people().row(WANG, "王试一"));
        importing.committed("employments", employment("2025-01-01"));
    }

    @Test
    void anEmptyCellTakesNoLeavingBack() {
        assertThat(importing.commit("employments", employment(null)).unchanged())
                .isEqualTo(1);

        assertThat(latest().leftOn()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void anEmptyCellTakesNoDeregistrationBack() {
        var columns = Table.of("uscc", "name", "region", "registeredOn", "deregisteredOn");
        importing.committed("enterprises", columns.row(SECOND, "试验二厂", "330482", "2015-01-01", "2024-01-01"));

        var again = Table.of("uscc", "name", "region", "registeredOn", "deregisteredOn")
                .row(SECOND, "试验二厂", "330482", "2015-01-01", null);
        assertThat(importing.commit("enterprises", again).unchanged()).isEqualTo(1);

        ADMINISTRATOR.run(() -> enterprises.takeBackDeregistration(importing.enterprise(SECOND), WHY));
        assertThat(importing.commit("enterprises", again).unchanged()).isEqualTo(1);
        assertThat(importing.exported("enterprises")).anyMatch(line -> line.startsWith(SECOND) && line.endsWith(","));
    }

    @Test
    void aLeavingThatNeverWasDoesNotComeBack() {
        ADMINISTRATOR.run(() -> correcting.neverLeft(latest().id(), WHY));

        assertThat(Importing.codes(importing.commit("employments", employment("2025-01-01"))))
                .containsExactly("2 leftOn correction.left-in-file");
        assertThat(importing.commit("employments", employment("2025-06-01")).updated())
                .as("another day is a new statement")
                .isEqualTo(1);
    }

    @Test
    void theWrongEnterpriseDoesNotComeBack() {
        ADMINISTRATOR.run(() -> correcting.at(latest().id(), importing.enterprise(SECOND), WHY));

        assertThat(Importing.codes(importing.commit("employments", employment("2025-01-01"))))
                .containsExactly("2 joinedOn correction.enterprise-in-file");
    }

    @Test
    void theWrongNumberMakesNobodyNew() {
        ADMINISTRATOR.run(() -> correctingPerson.document(person(), new ResidentIdNumber(Codes.document(9)), WHY));

        assertThat(Importing.codes(importing.commit("people", Importing.people().row(WANG, "王试一"))))
                .containsExactly("2 documentNumber correction.document-was");
    }

    @Test
    void aFileIsNotTakenBackOverACorrection() {
        var batch =
                importing.committed("employments", Importing.employments().row(WANG, FIRST, "报检员", "2025-02-01", null));
        ADMINISTRATOR.run(() -> correcting.at(latest().id(), importing.enterprise(SECOND), WHY));

        refuses("common.register.changed-since", () -> importing.undo(batch));
    }

    private static Table employment(String left) {
        return Importing.employments().row(WANG, FIRST, "报检员", "2024-01-01", left);
    }

    private PersonId person() {
        return ADMINISTRATOR.call(() -> documents.find(List.of(WANG)).get(WANG));
    }

    private EmploymentRow latest() {
        return ADMINISTRATOR
                .call(() -> directory.sheet(person()))
                .person()
                .employments()
                .getFirst();
    }
}
