package org.nishang.privacy.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.privacy.notice.NoticeDrafting;
import org.nishang.privacy.notice.NoticeText;
import org.nishang.privacy.notice.SeenNotices;
import org.nishang.privacy.notice.SeenQuery;
import org.nishang.testing.As;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An office of a region has the permission and still no part in what is the whole authority's. */
@ThinPortalTest
class PrivacyOfficeTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));
    private static final SeenQuery ALL = new SeenQuery("", java.util.Optional.empty());

    @Autowired
    private NoticeDrafting notices;

    @Autowired
    private SeenNotices seen;

    @Test
    void showsNothingToWhoSeesAPartAlone() {
        assertThat(OFFICE.call(() -> seen.rows(ALL, 0, 1))).isEmpty();
        assertThat(OFFICE.call(() -> seen.count(ALL))).isZero();
    }

    @Test
    void refusesWhoSeesAPartAlone() {
        var text = new NoticeText("一", "1");
        Stream.<Runnable>of(
                        notices::draft, () -> notices.keep(text), () -> notices.publish(text, java.time.LocalDate.MAX))
                .forEach(act -> refuses("privacy.whole-only", () -> OFFICE.run(act)));
    }
}
