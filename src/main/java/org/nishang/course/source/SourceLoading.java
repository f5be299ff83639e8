package org.nishang.course.source;

import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.LoadedContent;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the files of sources into their table; the same files again change nothing. */
@Service
@Transactional
class SourceLoading {

    private final JdbcClient jdbc;
    private final LoadedContent loaded;
    private final RegulationLibrary regulations;

    SourceLoading(JdbcClient jdbc, LoadedContent loaded, RegulationLibrary regulations) {
        this.jdbc = jdbc;
        this.loaded = loaded;
        this.regulations = regulations;
    }

    /** @throws org.nishang.platform.content.PackRefused with every fault */
    void load(ContentFiles files) {
        if (loaded.has(files)) {
            return;
        }
        var facts = regulations.recorded().keySet();
        var sources = new SourceReader(facts::contains).read(files);
        jdbc.sql("delete from fact_source").update();
        sources.forEach(this::write);
        loaded.note(files);
    }

    private void write(FactSource source) {
        jdbc.sql("""
                insert into fact_source (course_code, fact_id, source, seen_on, surety, note, look_again_on)
                values (:course, :fact, :at, :seen, :sure, :note, :again)""")
                .param("course", source.course())
                .param("fact", source.fact())
                .param("at", source.at())
                .param("seen", source.seen())
                .param("sure", source.sure().name())
                .param("note", source.note())
                .param("again", source.lookAgain())
                .update();
    }
}
