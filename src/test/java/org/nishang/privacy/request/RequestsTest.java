package org.nishang.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From what a person asks to the answer, and what stands against an erasure. */
@ThinPortalTest
@Transactional
class RequestsTest {

    @Autowired
    private MyRequests mine;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Facts facts;
    private PersonId person;

    @BeforeEach
    void aPerson() {
        facts = new Facts(jdbc);
        person = facts.person("隐私甲");
    }

    private RequestId asked(RequestKind kind) {
        As.learner(person).run(() -> mine.ask(kind, "请处理我的信息"));
        return As.learner(person).call(() -> mine.mine().getFirst().id());
    }

    @Test
    void thePersonReadsTheAnswerAndIsTold() {
        var id = asked(RequestKind.CORRECTION);
        assertThat(As.FIRST.call(desk::waiting)).isEqualTo(1);
        assertThat(told("PRIVACY_ASKED")).isEqualTo(1);

        As.FIRST.run(() -> desk.answer(id, true, "已更正"));

        assertThat(As.learner(person).call(mine::mine))
                .singleElement()
                .satisfies(row -> assertThat(row.answer()).contains("已更正"))
                .satisfies(row -> assertThat(row.state()).isEqualTo(RequestState.GRANTED));
        assertThat(told("PRIVACY_ANSWERED")).isEqualTo(1);
        assertThat(As.FIRST.call(desk::waiting)).isZero();
    }

    private int told(String kind) {
        return jdbc.sql("select count(*) from notice_cause where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyTakesBackOrSeesWhatAnotherAsked() {
        var id = asked(RequestKind.COPY);
        var other = As.learner(facts.person("隐私乙"));

        assertThat(other.call(mine::mine)).isEmpty();
        refuses("common.unknown-id", () -> other.run(() -> mine.withdraw(id)));
        As.learner(person).run(() -> mine.withdraw(id));
        assertThat(As.learner(person).call(mine::mine).getFirst().state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void anOfficeOfARegionAnswersNothing() {
        var id = asked(RequestKind.COPY);
        var office = As.administrator(Scope.ofRegion("330482"));

        refuses("privacy.whole-only", () -> office.run(desk::rows));
        refuses("privacy.whole-only", () -> office.run(() -> desk.answer(id, true, "好的")));
        assertThat(office.call(desk::waiting)).isZero();
    }

    @Test
    void whoWorksOrStandsInTheRegisterIsKeptWithTheGround() {
        var today = LocalDate.now(clock);
        var id = asked(RequestKind.ERASURE);
        var employment = facts.employ(
                person, facts.enterprise("隐私厂", "330482", LocalDate.of(2020, 1, 1)), LocalDate.of(2021, 1, 1), null);
        refuses("privacy.erasure.kept.EMPLOYED", () -> As.FIRST.run(() -> desk.proposeErasure(id)));
        facts.leave(employment, today.minusDays(1));
        facts.certificate(person, TrainingRole.AUDITOR, today.minusYears(3), today.minusDays(1));

        refuses("privacy.erasure.kept.REGISTER", () -> As.FIRST.run(() -> desk.proposeErasure(id)));
        assertThat(As.FIRST.call(() -> desk.preview(id)).kept())
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.until()).contains(today.minusDays(1).plusDays(3650)));
    }

    @Test
    void anErasureTakesTwoPeople() {
        var id = asked(RequestKind.ERASURE);
        As.FIRST.run(() -> desk.proposeErasure(id));
        refuses("privacy.request.own", () -> As.FIRST.run(() -> desk.erase(id)));

        As.SECOND.run(() -> desk.erase(id));

        assertThat(jdbc.sql("select name from person_identity where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .startsWith("已删除人员#");
        assertThat(jdbc.sql("select words from privacy_request where request_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("—");
    }
}
