package org.nishang.privacy.request.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A request from the person's page to the authority's answer. */
class RequestsViewTest extends ViewTest {

    private PersonId person;

    @BeforeEach
    void asked() {
        person = facts.person("请求甲");
        signIn(As.learner(person));
        open("my-requests");
        choose("request-kind", words("privacy.request.kind.ERASURE"));
        type("request-words", "请删除我的信息");
        click("request-send");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        click("request-send");

        assertThat(errorAt("request-kind")).isEqualTo(missing("request-kind"));
        assertThat(errorAt("request-words")).isEqualTo(missing("request-words"));
    }

    @Test
    void theAuthorityAnswersAndThePersonReadsIt() {
        signIn(As.FIRST);
        open("");
        click("requests-waiting");
        assertThat(text("requests")).contains("请求甲", words("privacy.request.state.OPEN"));
        click("to-request");

        type("request-decision", true);
        type("request-answer", "已删除");
        click("request-reply");
        confirm();
        assertThat(errorAt("request-decision")).isEqualTo(words("privacy.request.erase"));
        type("request-decision", false);
        type("request-answer", "尚在保存期内");
        click("request-reply");
        confirm();

        assertThat(successes()).contains(words("privacy.request.replied"));
        signIn(As.learner(person));
        open("my-requests");
        assertThat(text("my-request")).contains("尚在保存期内", words("privacy.request.state.REFUSED"));
    }

    @Test
    void oneProposesAndAnotherErases() {
        signIn(As.FIRST);
        open("privacy-requests");
        click("to-request");
        assertThat(text("erasure-preview")).contains(words("privacy.table.person_identity"));
        click("erasure-propose");

        signIn(As.SECOND);
        open("privacy-requests");
        click("to-request");
        click("erasure-do");
        confirm();

        assertThat(successes()).contains(words("privacy.erasure.done"));
        open("privacy-requests");
        assertThat(text("requests")).contains("已删除人员#").doesNotContain("请求甲");
    }
}
