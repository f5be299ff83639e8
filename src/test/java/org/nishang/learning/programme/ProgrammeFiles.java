package org.nishang.learning.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.nishang.platform.content.ContentFiles;
import org.springframework.stereotype.Component;

/** Brings programmes of a test into the tables, as the file of the product would. */
@Component
public class ProgrammeFiles {

    private final ProgrammeLoading loading;
    private final Programmes programmes;

    ProgrammeFiles(ProgrammeLoading loading, Programmes programmes) {
        this.loading = loading;
        this.programmes = programmes;
    }

    public void load(String yaml) {
        loading.load(new ContentFiles("", new TreeMap<>(Map.of(ProgrammeLoading.FILE, yaml.getBytes(UTF_8)))));
        programmes.forget();
    }

    /** Brings what the product has under these codes, where T stands for P, so that they begin as in the product. */
    public void product() {
        load(new String(
                        ContentFiles.fileOnClasspath(ProgrammeLoading.FILE)
                                .bytes(ProgrammeLoading.FILE)
                                .orElseThrow(),
                        UTF_8)
                .replace("P-", "T-"));
    }

    /** After a test whose changes were rolled back. */
    public void forget() {
        programmes.forget();
    }
}
