package org.nishang.regulation;

import org.nishang.platform.content.ContentAtStart;
import org.nishang.platform.content.ContentFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the regulations before the courses that refer to them. */
@Component
@Order(15)
class RegulationsAtStart extends ContentAtStart {

    private final RegulationLoading loading;

    RegulationsAtStart(RegulationLoading loading, @Value("${nishang.command:false}") boolean command) {
        super(command);
        this.loading = loading;
    }

    @Override
    protected void load() {
        loading.load(ContentFiles.onClasspath("regulations"));
    }
}
