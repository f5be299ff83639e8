package org.nishang.platform.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the modules, before anything else happens on restored data, that it was restored and from what. */
@Component
public class RestoreNews {

    private final Path news;
    private final ObjectProvider<RestoreWitness> witnesses;

    RestoreNews(DataDirectory directory, ObjectProvider<RestoreWitness> witnesses) {
        this.news = directory.root().resolve(FolderSwap.NEWS);
        this.witnesses = witnesses;
    }

    /** Nothing where nothing was restored. Who is interrupted tells it again. */
    public void tell() {
        if (!Files.exists(news)) {
            return;
        }
        try {
            String from = Files.readString(news);
            witnesses.orderedStream().forEach(witness -> witness.restored(from));
            Files.delete(news);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
