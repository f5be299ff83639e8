package org.nishang.notice.inbox;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many notices somebody has not read, for the bell. */
@RestController
class NoticeApi {

    private final MyNotices notices;

    NoticeApi(MyNotices notices) {
        this.notices = notices;
    }

    /** The answer. */
    record Count(int unread) {}

    @GetMapping("/api/notices/count")
    Count count() {
        return new Count(notices.unread());
    }
}
