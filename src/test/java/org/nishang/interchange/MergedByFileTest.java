package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.person.PersonDocuments;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Files that name somebody by a number under which the person was registered a second time. */
@PortalTest
@Transactional
class MergedByFileTest {

    private static final String ENTERPRISE = Codes.uscc(31);
    private static final String NUMBER = Codes.document(31);
    private static final String OLD_NUMBER = Codes.document(33);

    @Autowired
    private Importing importing;

    @Autowired
    private PersonMerging merging;

    @Autowired
    private PersonDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    private UUID batch;

    @BeforeEach
    void aPersonRegisteredTwice() {
        importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "试验合一厂", "330482", "2015-01-01"));
        batch = importing.committed(
                "people", Importing.people().row(NUMBER, "章试一").row(OLD_NUMBER, "章试一"));
        importing.committed("employments", Importing.employments().row(NUMBER, ENTERPRISE, "报检员", "2024-01-01", null));
        Importing.EVERYTHING.run(() -> merging.merge(person(NUMBER), person(OLD_NUMBER), "同一人登记两次"));
    }

    @Test
    void theOldNumberMeansTheSamePerson() {
        assertThat(importing
                        .commit("people", Importing.people().row(OLD_NUMBER, "章试一"))
                        .unchanged())
                .isEqualTo(1);
        assertThat(importing
                        .commit(
                                "employments",
                                Importing.employments().row(OLD_NUMBER, ENTERPRISE, "报检员", "2024-01-01", null))
                        .unchanged())
                .isEqualTo(1);
        // Within the employment that is known: recorded twice, as the person was.
        var result = importing.commit(
                "employments", Importing.employments().row(OLD_NUMBER, ENTERPRISE, "报检员", "2025-01-01", null));
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.warnings()).extracting(RowFault::code).containsExactly("key.former");
    }

    @Test
    void theOldNumberCorrectsNothing() {
        assertThat(Importing.codes(importing.commit("people", Importing.people().row(OLD_NUMBER, "章改名"))))
                .containsExactly("2 documentNumber document-merged");
    }

    @Test
    void anExportHasThePersonOnceAndComesBackUnchanged() {
        var lines = importing.exported("people");

        assertThat(lines).filteredOn(line -> line.contains("章试一")).hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains(OLD_NUMBER));
    }

    @Test
    void aFileWhosePersonWasMergedIsNotTakenBack() {
        assertThatThrownBy(() -> importing.undo(batch)).isInstanceOf(Refusal.class);
        assertThat(documentsOf(person(NUMBER))).isEqualTo(2);
    }

    private PersonId person(String number) {
        return Importing.EVERYTHING.call(() ->
                documents.find(java.util.Set.of(number)).values().iterator().next());
    }

    private int documentsOf(PersonId person) {
        return jdbc.sql("select count(*) from person_identity where person_id = :id or merged_into = :id")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }
}
