package org.nishang.course;

import org.nishang.platform.content.ContentAtStart;
import org.nishang.platform.content.ContentFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the packs that are new since the last start; the others cost their hash and no more. */
@Component
@Order(20)
class CoursesAtStart extends ContentAtStart {

    private final CourseLoading loading;

    CoursesAtStart(CourseLoading loading, @Value("${nishang.command:false}") boolean command) {
        super(command);
        this.loading = loading;
    }

    @Override
    protected void load() {
        var loaded = loading.hashes();
        for (ContentFiles pack : ContentFiles.onClasspath("courses").folders().values()) {
            if (!loaded.contains(pack.sha256())) {
                loading.load(pack);
            }
        }
    }
}
