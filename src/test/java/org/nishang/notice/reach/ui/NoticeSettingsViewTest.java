package org.nishang.notice.reach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.reach.MyReach;
import org.nishang.notice.reach.Wish;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own settings. */
class NoticeSettingsViewTest extends ViewTest {

    @Autowired
    private MyReach reach;

    @Test
    void whenAndWhatIsKeptAndADutyCannotBeSwitchedOff() {
        PersonId person = new Facts(jdbc).person("Wang");
        signIn(As.learner(person));
        open("notice-settings");
        assertThat(page()).contains(words("notice.mail.off"));
        choose("rhythm", words("notice.rhythm.DAILY"));
        choose("quiet-from", "20:00");
        click("keep-when");
        type("want-CPD_ACCEPTED", false);

        assertThat(reach.own().wish()).isEqualTo(new Wish(Wish.Rhythm.DAILY, 20, 7));
        assertThat(reach.own().unwanted()).containsExactly(NoticeKind.CPD_ACCEPTED);
        assertThat(at("want-CERTIFICATE_ENDS").getElement().isEnabled()).isFalse();
    }
}
