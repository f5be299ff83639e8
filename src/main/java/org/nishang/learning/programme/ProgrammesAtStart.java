package org.nishang.learning.programme;

import org.nishang.platform.content.ContentAtStart;
import org.nishang.platform.content.ContentFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the programmes after the courses that they name. */
@Component
@Order(25)
class ProgrammesAtStart extends ContentAtStart {

    private final ProgrammeLoading loading;

    ProgrammesAtStart(ProgrammeLoading loading, @Value("${nishang.command:false}") boolean command) {
        super(command);
        this.loading = loading;
    }

    @Override
    protected void load() {
        var file = ContentFiles.fileOnClasspath(ProgrammeLoading.FILE);
        if (!loading.isLoaded(file)) {
            loading.load(file);
        }
    }
}
