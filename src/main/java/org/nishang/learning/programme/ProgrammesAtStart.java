package org.nishang.learning.programme;

import org.nishang.platform.StartRefused;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the programmes after the courses that they name. */
@Component
@Order(25)
class ProgrammesAtStart implements ApplicationRunner {

    private final ProgrammeLoading loading;
    private final boolean command;

    ProgrammesAtStart(ProgrammeLoading loading, @Value("${nishang.command:false}") boolean command) {
        this.loading = loading;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (command) {
            return;
        }
        try {
            var file = ContentFiles.fileOnClasspath(ProgrammeLoading.FILE);
            if (!loading.isLoaded(file)) {
                loading.load(file);
            }
        } catch (PackRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }
}
