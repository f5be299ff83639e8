package org.nishang.notice.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.inbox.MyNotices;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell and the list of own notices. */
class NoticesViewTest extends ViewTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private Causes causes;

    @Autowired
    private TellingNow telling;

    @Autowired
    private MyNotices notices;

    @Autowired
    private CurrentUser user;

    private PersonId person;
    private EnterpriseId enterprise;

    @BeforeEach
    void twoNotices() {
        var facts = new Facts(jdbc);
        enterprise = facts.enterprise("Weavers", "339907", LocalDate.of(2020, 1, 1));
        person = facts.person("王小织");
        facts.employ(person, enterprise, LocalDate.of(2020, 1, 1), null);
        causes.record(Cause.of(NoticeKind.CPD_ACCEPTED, "r1", person, DAY, "AUDITOR"));
        causes.record(Cause.of(NoticeKind.CERTIFICATE_ENDS, "N1", person, DAY, "N1", "DECLARANT", 7)
                .at("7")
                .to(EnumSet.of(Audience.PERSON, Audience.CONTACT)));
        telling.all();
    }

    @Test
    void theBellCountsWhatIsUnreadAndTheListHasTheWords() {
        signIn(As.learner(person));
        open("notices");

        assertThat(at("bell").getElement().getAttribute("unread")).isEqualTo("2");
        assertThat(text("count")).isEqualTo(words("ui.count", "2"));
        assertThat(page())
                .contains(words("notice.say.CERTIFICATE_ENDS.own", "", "", DAY, "N1", "报检员", 7))
                .contains(words("notice.kind.CPD_ACCEPTED"));
    }

    @Test
    void whatIsReadStaysInTheListAfterTheUnread() {
        signIn(As.learner(person));
        open("notices");
        click("read-all");

        assertThat(notices.unread()).isZero();
        assertThat(isThere("read")).isFalse();
        assertThat(text("count")).isEqualTo(words("ui.count", "2"));
        choose("filter-show", words("notice.show.unread"));
        assertThat(page()).contains(words("notice.none"));
        assertThat(address()).isEqualTo("notices?show=UNREAD");
    }

    @Test
    void aContactReadsTheNameWhileThePersonWorksThere() {
        new NoticeFixture(jdbc).contact("xq-weavers", enterprise);
        causes.record(Cause.of(NoticeKind.CERTIFICATE_REVOKED, "a1", person, DAY, "N1", "DECLARANT")
                .to(EnumSet.of(Audience.CONTACT)));
        telling.all();

        assertThat(pageOf(Scope.ofEnterprise(enterprise))).contains("王小织");
        assertThat(pageOf(Scope.ofEnterprise(EnterpriseId.next()))).doesNotContain("王小织");
    }

    @Test
    void nobodyReadsTheNoticeOfAnother() {
        var id = jdbc.sql("select notice_id from notice where recipient = ? limit 1")
                .param(person.value())
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> As.learner(PersonId.next()).run(() -> notices.read(id)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("common.unknown-id");
    }

    @Test
    void speaksEnglish() {
        signIn(As.learner(person), Locale.ENGLISH);
        open("notices");

        assertThat(page()).contains("Your certificate N1 (Declarant) is valid until 2027-03-01, 7 days from now.");
    }

    /** As whoever is signed in now, who has an account of their own in each test. */
    private String pageOf(Scope scope) {
        signIn(As.contact(scope));
        jdbc.sql("update notice set recipient = ? where audience = 'CONTACT'")
                .param(user.get().account().value())
                .update();
        open("notices");
        return page();
    }
}
