package org.nishang.learning.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.Programmes;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The authority sees whom a rule hits, publishes it, and revokes it. */
class AssignmentRulesViewTest extends ViewTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private Programmes programmes;

    @BeforeEach
    void aDistrict() {
        jdbc.sql("insert into region (code, name_zh, name_en, parent) values ('330499', '试验区', 'Trial', '330400')")
                .update();
        var mill = facts.enterprise("Xqz Mill", "330499", LONG_AGO);
        facts.employ(facts.person("Xqann"), mill, "DECLARANT", LONG_AGO, null);
        signIn(As.administrator(Scope.ofRegion("330499")));
        open("nominations");
        click("to-rules");
        type("rule-programme", programmes.byCode("P-D").orElseThrow());
        choose("rule-region", options("rule-region").getLast());
    }

    @Test
    void previewsPublishesAndRevokes() {
        click("preview-rule");
        assertThat(text("rule-preview")).contains("Xqann", words("learning.assignment.hits", 1, 1));

        click("publish-rule");
        assertThat(text("consequence")).contains(words("learning.assignment.hits", 1, 1));
        confirm();
        assertThat(text("rules")).contains(words("learning.assignment.state.IN_FORCE"));

        click("revoke-rule");
        confirm();
        assertThat(text("rules")).contains(words("learning.assignment.state.REVOKED"));
    }

    @Test
    void daysAreAskedForWhereTheyMatter() {
        choose("rule-ground", words("learning.assignment.ground.SHORT"));
        type("rule-within", 181);
        click("preview-rule");

        assertThat(errorAt("rule-within")).isEqualTo(words("learning.assignment.days", 180));
    }
}
