package org.nishang.privacy.own.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody reads the own things and nobody else's. */
class MyDataViewTest extends ViewTest {

    private static final String NUMBER = "330482199001010019";

    @Autowired
    private Secrets secrets;

    private PersonId person;

    @BeforeEach
    void twoPeople() {
        person = withNumber(facts.person("本人甲"));
        withNumber(facts.person("旁人乙"));
    }

    private PersonId withNumber(PersonId one) {
        jdbc.sql("update person_identity set document_cipher = ? where person_id = ?")
                .params(secrets.encrypt(NUMBER), one.value())
                .update();
        return one;
    }

    @Test
    void onesOwnThingsAreShownAndNobodyElses() {
        signIn(As.learner(person));
        open("my-data");

        assertThat(text("held-person_identity")).contains(words("privacy.table.person_identity"), "本人甲", NUMBER);
        assertThat(page()).doesNotContain("旁人乙");
    }
}
