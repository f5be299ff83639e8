package org.nishang.course.source;

import org.nishang.platform.content.ContentAtStart;
import org.nishang.platform.content.ContentFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads where the facts of the shipped courses were read, once the courses are in. */
@Component
@Order(22)
class SourcesAtStart extends ContentAtStart {

    private final SourceLoading loading;

    SourcesAtStart(SourceLoading loading, @Value("${nishang.command:false}") boolean command) {
        super(command);
        this.loading = loading;
    }

    @Override
    protected void load() {
        loading.load(ContentFiles.onClasspath("sources"));
    }
}
