package org.nishang.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.privacy.WorkingDays;
import org.nishang.privacy.request.PrivacyRequest.Way;

class PrivacyRequestTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    private static PrivacyRequest request(RequestKind kind) {
        return new PrivacyRequest(PersonId.next(), kind, "请更正姓名", Way.SELF, LocalDate.of(2026, 12, 1), "jia", NOW);
    }

    @Test
    void isDueAfterFifteenWorkingDays() {
        assertThat(request(RequestKind.COPY).dueOn()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 5), 1)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void isAnsweredOnceWithWords() {
        var request = request(RequestKind.CORRECTION);
        refuses("privacy.request.words", () -> request.answer(true, " ", "a", NOW));
        request.answer(false, "与证件一致", "a", NOW);

        refuses("privacy.request.answered", () -> request.answer(true, "已更正", "a", NOW));
        refuses("privacy.request.answered", () -> request.withdraw("jia", NOW));
    }

    @Test
    void anErasureNeedsAProposalAndAnotherPerson() {
        var request = request(RequestKind.ERASURE);
        refuses("privacy.request.erase", () -> request.answer(true, "同意", "a", NOW));
        refuses("privacy.request.unproposed", () -> request.erase("b", NOW));
        request.proposeErasure("a");
        refuses("privacy.request.own", () -> request.erase("a", NOW));

        request.erase("b", NOW);

        refuses("privacy.request.answered", () -> request.erase("b", NOW));
        refuses("privacy.request.no-erasure", () -> request(RequestKind.COPY).proposeErasure("a"));
    }
}
