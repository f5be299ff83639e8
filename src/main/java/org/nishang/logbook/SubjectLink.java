package org.nishang.logbook;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.nishang.audit.LogEntry;
import org.nishang.identity.Permission;

/** The page of what an entry is about, for those kinds of events whose subject has one. */
enum SubjectLink {
    CERTIFICATE(
            "certificate\\.(issued|corrected|correction-.*|renewed-.*|suspended|reinstated|revoked|surrendered|reissued)",
            "certificate-register/",
            Permission.MANAGE_CERTIFICATES),
    PERSON("people\\.(assigned|joined|left|transferred|document-viewed|photo-.*)", "people/", Permission.SEE_STAFF),
    ENTERPRISE("enterprise\\..*", "enterprises/", Permission.SEE_STAFFING),
    CLASS("learning\\.class-.*", "classes/", Permission.SEE_CLASSES),
    ITEM("assessment\\.(item-.*|remark-proposed|remark-approved|remark-declined)", "items/", Permission.MANAGE_CONTENT),
    CHECKS("selfcheck\\..*", "self-check", Permission.SEE_CHECKS);

    private final String events;
    private final String path;
    private final String permission;

    SubjectLink(String events, String path, String permission) {
        this.events = events;
        this.path = path;
        this.permission = permission;
    }

    /** @param may whether the reader has a permission; a link that would be refused is none */
    static Optional<String> of(LogEntry entry, Predicate<String> may) {
        return Arrays.stream(values())
                .filter(kind -> entry.event().matches(kind.events) && may.test(kind.permission))
                .findFirst()
                .map(kind -> kind.path.endsWith("/") ? kind.path + entry.subject() : kind.path);
    }
}
