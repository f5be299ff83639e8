package org.nishang.course;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Courses as their packs were loaded; pictures by the hash that stands beside them. */
@Component
class WatchedCourses implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("course", "code", "current_version"),
                WatchedTable.of(
                                "course_version",
                                "course_version_id",
                                "course_code,version,pack_hash,loaded_at,content")
                        .called("concat_ws(' ', t.course_code, t.version)"),
                WatchedTable.of("lesson_text", "course_version_id,lesson,language", "markdown")
                        .called("concat_ws(' ', t.lesson, t.language)"),
                WatchedTable.of("fact_source", "course_code,fact_id", "source,seen_on,surety,note,look_again_on")
                        .called("concat_ws(' ', t.course_code, t.fact_id)"),
                WatchedTable.of("course_media", "course_version_id,name", "sha256,content_type")
                        .called("t.name"));
    }
}
