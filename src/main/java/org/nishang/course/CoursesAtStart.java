package org.nishang.course;

import org.nishang.platform.StartRefused;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the packs that are new since the last start; the others cost their hash and no more. */
@Component
@Order(20)
class CoursesAtStart implements ApplicationRunner {

    private final CourseLoading loading;
    private final boolean command;

    CoursesAtStart(CourseLoading loading, @Value("${nishang.command:false}") boolean command) {
        this.loading = loading;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (command) {
            return;
        }
        var loaded = loading.hashes();
        try {
            for (ContentFiles pack :
                    ContentFiles.onClasspath("courses").folders().values()) {
                if (!loaded.contains(pack.sha256())) {
                    loading.load(pack);
                }
            }
        } catch (PackRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }
}
