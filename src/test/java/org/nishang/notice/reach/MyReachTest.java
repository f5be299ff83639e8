package org.nishang.notice.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** An address is somebody's when the code that was sent there comes back. */
@ThinPortalTest
@Transactional
class MyReachTest {

    @Autowired
    private Addresses addresses;

    @Autowired
    private Secrets secrets;

    @Autowired
    private CurrentUser user;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> codes = new ArrayList<>();
    private MyReach reach;
    private As me;
    private PersonId person;

    @BeforeEach
    void aMailServer() {
        var mail = new CodeMail() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void send(String address, String code) {
                codes.add(code);
            }
        };
        reach = new MyReach(jdbc, addresses, mail, secrets, user, clock, transactions);
        person = new Facts(jdbc).person("Wang");
        me = As.learner(person);
    }

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void nothingIsSentToAnAddressBeforeItsCodeCameBack() {
        me.run(() -> reach.ask(" wang@example.org "));
        assertThat(good()).isEmpty();

        me.run(() -> reach.confirm(codes.getFirst().toLowerCase().replace("-", " ")));
        assertThat(good()).containsExactly("wang@example.org");
    }

    @Test
    void aCodeCannotBeGuessed() {
        me.run(() -> reach.ask("wang@example.org"));
        for (int i = 0; i < 5; i++) {
            assertRefused("notice.code.wrong", () -> reach.confirm("AAAA-AAAA"));
        }

        assertRefused("notice.code.over", () -> reach.confirm(codes.getFirst()));
        assertThat(good()).isEmpty();
    }

    @Test
    void aCodeIsGoodForHalfAnHourAndNobodysMailboxIsFilled() {
        me.run(() -> reach.ask("wang@example.org"));
        assertRefused("notice.mail.too-soon", () -> reach.ask("wang@example.org"));
        clock.move(Duration.ofMinutes(31));

        assertRefused("notice.code.over", () -> reach.confirm(codes.getFirst()));
        me.run(() -> reach.ask("wang@example.org"));
        assertThat(codes).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wang",
                "wang@",
                "wang@example",
                "a@b.org, c@d.org",
                "wang@example.org\r\nBcc: x@y.org",
                "王@例.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertRefused("notice.mail.form", () -> reach.ask(typed));
        assertThat(codes).isEmpty();
    }

    private void assertRefused(String key, Runnable act) {
        assertThatThrownBy(() -> me.run(act))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }

    private java.util.Collection<String> good() {
        return addresses.good(NoticeChannel.MAIL, Set.of(person.value())).values();
    }
}
