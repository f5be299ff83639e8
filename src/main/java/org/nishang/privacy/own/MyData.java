package org.nishang.privacy.own;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.nishang.audit.AuditLog;
import org.nishang.common.Proven;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.privacy.held.HeldData;
import org.nishang.privacy.held.HeldSection;
import org.nishang.privacy.held.Subject;
import org.nishang.privacy.held.Subjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that the portal holds about who is signed in (PIPL art. 45); each look is in the log. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody's own
public class MyData {

    /** A page shows as many rows of a thing; the file has all. */
    public static final int ON_PAGE = 20;

    private final HeldData held;
    private final Subjects subjects;
    private final DataFile files;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    MyData(HeldData held, Subjects subjects, DataFile files, AuditLog log, CurrentUser user, Clock clock) {
        this.held = held;
        this.subjects = subjects;
        this.files = files;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** At most {@link #ON_PAGE} rows of each thing. */
    public List<HeldSection> sections() {
        log.record(user.actor(), "privacy.data-seen", subject(), "");
        return held.of(me(), ON_PAGE);
    }

    /**
     * @return a zip with {@code data.json}, {@code data.html} in the language, and files
     * @throws org.nishang.common.Refusal {@code identity.proof.needed} without a fresh proof of who it is
     */
    @Proven
    public byte[] file(Locale language) {
        log.record(user.actor(), "privacy.data-taken", subject(), "");
        return files.of(user.get().displayName(), held.of(me(), HeldData.MOST), clock.instant(), language);
    }

    private Subject me() {
        return user.learner()
                .map(subjects::of)
                .orElseGet(() -> subjects.of(user.get().account()));
    }

    private String subject() {
        return user.learner()
                .map(PersonId::toString)
                .orElseGet(() -> user.get().account().toString());
    }
}
