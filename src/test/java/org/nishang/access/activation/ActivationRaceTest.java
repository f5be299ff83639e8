package org.nishang.access.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused stays refused and counted, and of ten people with one code one uses it: in real transactions. */
@PortalTest
class ActivationRaceTest {

    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private AccessGiving giving;

    @Autowired
    private Activation activation;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        jdbc.sql("delete r from account_role r join account a using (account_id) where a.username like 'race-%'")
                .update();
        jdbc.sql("delete from account where username like 'race-%'").update();
        jdbc.sql("delete from activation_code").update();
        jdbc.sql("delete from sign_in_lane").update();
        jdbc.sql("delete from sign_in_refusal").update();
    }

    @Test
    void oneOfThemMakesAnAccount() throws Exception {
        var person = somebodyWithoutAccount();
        String code = codeOf(person);

        var outcomes = Together.together(
                IntStream.range(0, 10).mapToObj(n -> making(code, n)).toList());

        assertThat(Collections.frequency(outcomes, "made")).isEqualTo(1);
        assertThat(outcomes).filteredOn(one -> !one.equals("made")).containsOnly("access.activation.unusable");
        assertThat(jdbc.sql("select count(*) from account where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRefusalIsToldAndLeavesTheCodeGoodAndTheTryCounted() {
        var person = somebodyWithoutAccount();
        String code = codeOf(person);

        assertThat(outcome(code, "learner01", PASSWORD, 1)).isEqualTo("identity.account.username-taken");
        assertThat(outcome(code, "race-0", "short", 1)).isEqualTo("identity.password.short");
        for (int i = 0; i < 25; i++) {
            assertThat(outcome("AAAA-AAAA-AA", "race-0", PASSWORD, 1)).isEqualTo("access.activation.unusable");
        }
        assertThat(outcome(code, "race-0", PASSWORD, 1)).isEqualTo("access.activation.unusable");
        assertThat(outcome(code, "race-0", PASSWORD, 2)).isEqualTo("made");
    }

    private PersonId somebodyWithoutAccount() {
        return new PersonId(jdbc.sql("""
                select m.person_id from employment m join enterprise e using (enterprise_id)
                where m.left_on is null and e.deregistered_on is null
                  and not exists (select 1 from account a where a.person_id = m.person_id) limit 1""").query(UUID.class).single());
    }

    private String codeOf(PersonId person) {
        return As.administrator(Scope.ALL)
                .call(() -> giving.give(List.of(person)))
                .slips()
                .getFirst()
                .code();
    }

    private Callable<String> making(String code, int n) {
        return () -> outcome(code, "race-" + n, PASSWORD, n);
    }

    private String outcome(String code, String username, String password, int place) {
        try {
            activation.make(new Activation.Typed(code, username, password, password), "192.0.2." + place);
            return "made";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
