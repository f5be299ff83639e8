package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Whose training sessions are, and who may name, correct and take back which. */
@PortalTest
@Transactional
class SessionBorderTest {

    private static final String PINGHU = "试-PH-01";
    private static final String HAINING = "试-HN-01";
    private static final String WHOLE = "试-ALL-01";
    private static final String ENTERPRISE = Codes.uscc(41);
    private static final String WANG = Codes.document(41);

    @Autowired
    private Importing importing;

    private Importing pinghu;
    private Importing haining;
    private Importing city;
    private UUID ours;

    @BeforeEach
    void aSessionOfEach() {
        pinghu = importing.as(As.administrator(Scope.ofRegion("330482")));
        haining = importing.as(As.administrator(Scope.ofRegion("330481")));
        city = importing.as(As.administrator(Scope.ofRegion("3304")));
        importing.committed("enterprises", Importing.enterprises().row(ENTERPRISE, "试验班一厂", "330482", "2015-01-01"));
        importing.committed("people", Importing.people().row(WANG, "王试班"));
        importing.committed("employments", Importing.employments().row(WANG, ENTERPRISE, null, "2024-01-01", null));
        ours = pinghu.committed("sessions", session(PINGHU, "平湖班"));
        haining.committed("sessions", session(HAINING, "海宁班"));
        importing.committed("sessions", session(WHOLE, "全系统班"));
    }

    @Test
    void anotherOfficesSessionIsNotSeen() {
        assertThat(haining.exported("sessions"))
                .anyMatch(line -> line.contains(HAINING))
                .anyMatch(line -> line.contains(WHOLE))
                .noneMatch(line -> line.contains(PINGHU));
        assertThat(city.exported("sessions"))
                .anyMatch(line -> line.contains(HAINING))
                .anyMatch(line -> line.contains(PINGHU));
        assertThat(Importing.codes(haining.validate("sessions", session(PINGHU, "平湖班"))))
                .containsExactly("2 sessionCode unknown-id");
        assertThat(Importing.codes(haining.validate("sessions", session(PINGHU, "改名"))))
                .containsExactly("2 sessionCode unknown-id");
    }

    @Test
    void onlyWhoHoldsItAndThoseAboveCorrectIt() {
        assertThat(Importing.codes(pinghu.commit("sessions", session(WHOLE, "改名"))))
                .containsExactly("2 sessionCode session.not-yours");
        assertThat(pinghu.commit("sessions", session(WHOLE, "全系统班")).unchanged())
                .isEqualTo(1);
        assertThat(city.commit("sessions", session(PINGHU, "市里改名")).updated()).isEqualTo(1);
        assertThat(pinghu.commit("sessions", session(PINGHU, "自己改名")).updated()).isEqualTo(1);
        assertThat(importing.commit("sessions", session(PINGHU, "上级改名")).updated())
                .isEqualTo(1);
    }

    @Test
    void anOutcomeNamesASessionThatMayBeKnown() {
        assertThat(Importing.codes(pinghu.commit("outcomes", outcome(HAINING))))
                .containsExactly("2 sessionCode session.unknown");
        assertThat(pinghu.commit("outcomes", outcome(WHOLE)).created()).isEqualTo(1);
        assertThat(pinghu.commit("outcomes", outcome(PINGHU)).created()).isEqualTo(1);
    }

    @Test
    void whereOnesPeopleHaveAnOutcomeTheSessionIsKnown() {
        importing.committed("outcomes", outcome(HAINING));

        assertThat(pinghu.exported("sessions")).anyMatch(line -> line.contains(HAINING));
        assertThat(pinghu.commit("outcomes", outcome(HAINING)).unchanged()).isEqualTo(1);
        assertThat(Importing.codes(pinghu.commit("sessions", session(HAINING, "改名"))))
                .containsExactly("2 sessionCode session.not-yours");
    }

    @Test
    void onlyWhoHoldsItTakesItBack() {
        assertThatThrownBy(() -> haining.undo(ours)).isInstanceOf(Refusal.class);
        assertThat(importing.undo(ours)).isNotNull();
        assertThat(pinghu.exported("sessions")).noneMatch(line -> line.contains(PINGHU));
    }

    private static Table session(String code, String name) {
        return Table.of("sessionCode", "name", "role", "creditHours", "from", "to")
                .row(code, name, "A", 24, "2026-03-02", "2026-03-04");
    }

    private static Table outcome(String session) {
        return Table.of("documentNumber", "sessionCode", "completedOn", "result")
                .row(WANG, session, "2026-03-04", "合格");
    }
}
