package org.nishang.identity.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Drafts are kept for seven days, sealed, for who typed them. */
@ThinPortalTest
@Transactional
class OwnDraftsTest {

    private static final Map<String, FormDraft.Typed> FIELDS = Map.of("name", new FormDraft.Typed("", "平湖织锦"));

    @Autowired
    private OwnDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void comesBackUntilItIsSevenDaysOld() {
        signIn(As.administrator(Scope.ALL).signedIn());
        drafts.keep("enterprises/new", FIELDS);

        clock.move(Duration.ofDays(7).minusMinutes(1));
        assertThat(drafts.find("enterprises/new").orElseThrow().fields()).isEqualTo(FIELDS);
        clock.move(Duration.ofMinutes(1));
        assertThat(drafts.find("enterprises/new")).isEmpty();

        drafts.keep("elsewhere", FIELDS);
        assertThat(jdbc.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theTableTellsNeitherTheFormNorWhatWasTyped() {
        signIn(As.administrator(Scope.ALL).signedIn());
        drafts.keep("enterprises/new", FIELDS);

        var row = jdbc.sql("select form, sealed from form_draft").query().singleRow();

        assertThat(new String((byte[]) row.get("form"), StandardCharsets.UTF_8)).doesNotContain("enterprises");
        assertThat(new String((byte[]) row.get("sealed"), StandardCharsets.UTF_8))
                .doesNotContain("织锦");
    }

    @Test
    void isForWhoTypedItAlone() {
        signIn(As.administrator(Scope.ALL).signedIn());
        drafts.keep("enterprises/new", FIELDS);

        signIn(As.administrator("somebody-else").signedIn());

        assertThat(drafts.find("enterprises/new")).isEmpty();
        drafts.discard("enterprises/new");
        assertThat(jdbc.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDraftThatIsTooLongLeavesTheOneBeforeIt() {
        signIn(As.administrator(Scope.ALL).signedIn());
        drafts.keep("enterprises/new", FIELDS);

        drafts.keep("enterprises/new", Map.of("name", new FormDraft.Typed("", "字".repeat(OwnDrafts.LONGEST))));

        assertThat(drafts.find("enterprises/new").orElseThrow().fields()).isEqualTo(FIELDS);
    }

    private static void signIn(SignedIn who) {
        SecurityContextHolder.getContext().setAuthentication(SignedInFixture.proven(who));
    }
}
