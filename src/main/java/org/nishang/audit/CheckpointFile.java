package org.nishang.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nishang.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The checkpoints in the data folder, {@code audit/checkpoints.jsonl}: a line each, added at the end and never changed.
 * What is added survives a power cut; a line that one cut short is read as none.
 */
@Component
class CheckpointFile {

    static final String NAME = "checkpoints.jsonl";

    /** Room for several lines; the last whole one is looked for in so many bytes at the end. */
    private static final int TAIL = 16 * 1024;

    private final Path path;

    @Autowired
    CheckpointFile(DataDirectory directory) {
        this(directory.privateFolder("audit").resolve(NAME));
    }

    CheckpointFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Optional<Checkpoint.Signed> last() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .map(Checkpoint::read)
                    .flatMap(Optional::stream)
                    .reduce((one, next) -> next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Checkpoint.Signed checkpoint) {
        try (var file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size();
            String line = (isCutShort(file, end) ? "\n" : "") + checkpoint.text() + "\n";
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCutShort(FileChannel file, long end) throws IOException {
        var last = ByteBuffer.allocate(1);
        return end > 0 && file.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /** Gives the checkpoints of this file, or of any other of its kind, in their order. */
    static void read(Path path, Consumer<Checkpoint.Signed> checkpoints) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<String> lines = Files.lines(path)) {
            lines.map(Checkpoint::read).flatMap(Optional::stream).forEach(checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
