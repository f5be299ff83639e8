package org.nishang.privacy.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.people.photo.PersonPhotos;
import org.nishang.people.photo.PhotoConsent;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice from its draft to those who read it. */
class NoticeViewTest extends ViewTest {

    private static final As AUTHORITY = As.administrator(Scope.ALL);

    @Autowired
    private PhotoConsent photoConsent;

    @Autowired
    private PersonPhotos photos;

    @Autowired
    private MovableClock clock;

    private PersonId person;

    @AfterEach
    void timeAsItWas() {
        clock.reset();
    }

    @BeforeEach
    void aPerson() {
        person = facts.person("隐私甲");
    }

    @Test
    void theShippedTextIsPublishedOnceItsBlanksAreFilledIn() {
        signIn(AUTHORITY);
        open("privacy-notices");
        assertThat(page()).contains(words("privacy.notice.none"));

        click("publish");
        confirm();
        assertThat(errorAt("notice-zh")).isEqualTo(words("privacy.notice.unfinished"));
        fillIn();
        click("publish");
        confirm();

        assertThat(successes()).contains(words("privacy.notice.done"));
        assertThat(text("versions")).contains("1");
    }

    /** With an account that is kept, as what somebody saw is. */
    private void enter(As who) {
        var user = SignedInFixture.of("seen-" + Uuids.next(), Set.of(who.role()), who.scope(), who.person());
        jdbc.sql(
                        "insert into account (account_id, username, password_hash, display_name, created_at, version) values (?, ?, '', '某人', now(6), 0)")
                .params(user.account().value(), user.getUsername())
                .update();
        signIn(user, Locale.SIMPLIFIED_CHINESE);
    }

    private void fillIn() {
        type("notice-zh", "## 一\n\n某局处理您的个人信息。");
        type("notice-en", "## 1\n\nThe office handles your information.");
    }

    private void published() {
        signIn(AUTHORITY);
        open("privacy-notices");
        fillIn();
        click("publish");
        confirm();
    }

    @Test
    void whoSignsInSeesItOnceAndTheAuthorityKnows() {
        published();
        enter(As.learner(person));
        open("courses");
        assertThat(address()).isEqualTo("privacy-notice");
        assertThat(text("privacy-text")).contains("某局");

        click("acknowledge");
        open("courses");

        assertThat(address()).isEqualTo("courses");
        enter(AUTHORITY);
        open("privacy-notice");
        click("acknowledge");
        open("privacy-seen?q=seen-");
        assertThat(rows("seen")).hasSize(2);
        open("privacy-seen?q=nobody-of-this-name");
        assertThat(rows("seen")).isEmpty();
    }

    @Test
    void consentIsGivenAndTakenBackWithThePhoto() {
        published();
        jdbc.sql(
                        "insert into person_photo (person_id, jpeg, sha256, supplied_by, supplied_at) values (?, 'x', repeat('a', 64), 'x', now(6))")
                .param(person.value())
                .update();
        enter(As.learner(person));
        open("privacy-notice");
        type("consent-photo", true);
        assertThat(photoConsent.isWithdrawn(person)).isFalse();
        assertThat(photos.of(person)).isPresent();

        clock.move(Duration.ofSeconds(1));
        type("consent-photo", false);
        confirm();

        assertThat(photoConsent.isWithdrawn(person)).isTrue();
        assertThat(photos.of(person)).isEmpty();
    }

    @Test
    void anOfficeOfARegionHasNoPartInIt() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("privacy-notices");

        assertThat(page()).contains(words("privacy.whole-only"));
    }
}
