package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many items at once, and the list in which they are found. */
class BulkEditTest extends ItemWriting {

    @Autowired
    private BulkEdit bulk;

    @Test
    void aBulkEditSaysBeforeWhatItWillDoAndDoesThat() {
        var wish = new BulkEdit.Wish("", 3, true, "");
        var codes = List.of("C04-001", "C04-002", "C04-003", "C04-004");
        ANNA.run(() -> authoring.newVersion("C04-004"));
        ANNA.run(() -> review.ask(draft("C04-004").id(), ""));

        var foreseen = ANNA.call(() -> bulk.foresee(codes, wish));
        assertThat(ANNA.call(() -> authoring.draft("C04-001"))).isEmpty();
        var happened = ANNA.call(() -> bulk.carryOut(codes, wish));

        assertThat(happened).isEqualTo(foreseen);
        assertThat(happened.get(BulkEdit.Effect.IN_REVIEW)).isEqualTo(1);
        assertThat(happened.get(BulkEdit.Effect.BEGUN)).isGreaterThan(0);
        assertThat(draft("C04-001").state()).isEqualTo(DraftState.REVIEW);
        assertThat(draft("C04-001").form().difficulty()).isEqualTo(3);
        assertThat(ANNA.call(() -> bulk.carryOut(codes, wish))).doesNotContainKey(BulkEdit.Effect.BEGUN);
    }

    @Test
    void aBulkRetirementTakesOnlyWhatIsInUse() {
        ANNA.run(() -> review.retire("C04-005", "旧"));
        var wish = new BulkEdit.Wish("", 0, false, "整理题库");

        assertThat(ANNA.call(() -> bulk.carryOut(List.of("C04-005", "C04-006"), wish)))
                .isEqualTo(Map.of(BulkEdit.Effect.RETIRED, 1, BulkEdit.Effect.NOT_IN_USE, 1));
        assertThatThrownBy(() -> ANNA.run(() -> bulk.foresee(List.of("C04-001"), new BulkEdit.Wish("", 0, false, ""))))
                .hasMessageContaining("assessment.bulk.nothing");
    }

    @Test
    void theListIsFoundByClauseStateAndKind() {
        String code = approved();
        var all = new BankQuery("C04", "", "", "", "", 0, BankQuery.Show.ALL);

        assertThat(rows(all)).hasSizeGreaterThan(60);
        assertThat(rows(new BankQuery("C04", code, "", "", "", 0, BankQuery.Show.IN_USE)))
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo(code));
        assertThat(rows(new BankQuery("C04", "gb 18401", "numeric", "", "", 0, BankQuery.Show.ALL)))
                .allMatch(row -> row.kind().equals("numeric"));
        assertThat(rows(new BankQuery("C04", "", "", "", "", 0, BankQuery.Show.DRAFT)))
                .isEmpty();
        assertThatThrownBy(() -> row("C04-999")).hasMessageContaining("common.unknown-id");
    }

    private List<BankRow> rows(BankQuery query) {
        return ANNA.call(() -> catalogue.rows(query));
    }
}
