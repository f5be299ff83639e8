package org.nishang.regulation;

import org.nishang.platform.StartRefused;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the regulations before the courses that refer to them. */
@Component
@Order(15)
class RegulationsAtStart implements ApplicationRunner {

    private final RegulationLoading loading;
    private final boolean command;

    RegulationsAtStart(RegulationLoading loading, @Value("${nishang.command:false}") boolean command) {
        this.loading = loading;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (command) {
            return;
        }
        try {
            loading.load(ContentFiles.onClasspath("regulations"));
        } catch (PackRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }
}
