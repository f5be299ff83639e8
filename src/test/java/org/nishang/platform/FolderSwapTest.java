package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder whose database is replaced by another one, while the work is ended at every moment that there is. */
class FolderSwapTest {

    private static final Map<String, String> EARLIER =
            Map.of("mariadb/data/table", "earlier", "secrets/a.key", "earlier a", "secrets/b.key", "earlier b");

    private static final Map<String, String> LATER = Map.of(
            "mariadb/data/table",
            "later",
            "secrets/a.key",
            "later a",
            "secrets/b.key",
            "later b",
            "backups/before.zip",
            "earlier",
            "restored",
            "from a file");

    @TempDir
    Path folders;

    private int folder;
    private Path root;

    @BeforeEach
    void makesAFolder() throws IOException {
        root = folders.resolve("data" + folder++);
        for (var file : EARLIER.entrySet()) {
            put(root.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void hasTheEarlierOrTheLaterDatabaseWholeWheneverTheWorkIsEnded() throws Exception {
        var moments = new ArrayList<String>();
        build(moments::add);
        assertThat(content()).isEqualTo(LATER);
        assertThat(moments).hasSizeGreaterThan(8);

        int whole = moments.indexOf("move to next");
        for (int end = 0; end < moments.size(); end++) {
            makesAFolder();
            endedAt(end, consumer -> build(consumer));

            new FolderSwap(new DataDirectory(root)).settle();

            assertThat(content()).as(moments.get(end)).isEqualTo(end <= whole ? EARLIER : LATER);
        }
    }

    @Test
    void finishesInTheEndWheneverTheFinishingIsEndedToo() throws Exception {
        for (int end = 0; end < 8; end++) {
            makesAFolder();
            // Right after the rename that says that all is there.
            endedAt(3, consumer -> build(consumer));
            endedAt(end, consumer -> new FolderSwap(new DataDirectory(root), consumer).settle());

            new FolderSwap(new DataDirectory(root)).settle();

            assertThat(content()).as("moment %d", end).isEqualTo(LATER);
        }
    }

    @Test
    void keepsTheEarlierDatabaseOfWhichNoBackupCouldBeMade() throws Exception {
        new FolderSwap(new DataDirectory(root)).replaceBy(beside -> {
            put(beside.resolve("data/table"), "later");
            put(beside.resolve(FolderSwap.KEEP), "unread");
        });

        assertThat(content())
                .containsEntry("mariadb/data/table", "later")
                .containsEntry("backups/unread/table", "earlier");
    }

    @Test
    void leavesEverythingAsItIsWhenTheBuildingFails() {
        assertThatThrownBy(() -> new FolderSwap(new DataDirectory(root)).replaceBy(beside -> {
                    put(beside.resolve("data/table"), "half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(content()).isEqualTo(EARLIER);
    }

    private interface Swapping {
        void with(Consumer<String> moments) throws IOException, InterruptedException;
    }

    /** As a kill does: from that moment on nothing is done any more, nothing is cleaned up either. */
    private static void endedAt(int moment, Swapping work) throws Exception {
        var seen = new ArrayList<String>();
        try {
            work.with(name -> {
                if (seen.size() == moment) {
                    throw new Killed();
                }
                seen.add(name);
            });
        } catch (Killed expected) {
            assertThat(seen).hasSize(moment);
        }
    }

    private void build(Consumer<String> moments) throws IOException, InterruptedException {
        new FolderSwap(new DataDirectory(root), moments).replaceBy(beside -> {
            put(beside.resolve("data/table"), "later");
            put(beside.resolve("secrets/a.key"), "later a");
            put(beside.resolve("secrets/b.key"), "later b");
            put(beside.resolve("backups/before.zip"), "earlier");
            put(beside.resolve(FolderSwap.NEWS), "from a file");
        });
    }

    private static final class Killed extends Error {}

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> content() {
        var content = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (Path file : List.copyOf(all.filter(Files::isRegularFile).toList())) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return content;
    }
}
