package org.nishang.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nishang.common.Refusal;

/** Room on a disk, asked for before it is used. */
final class FreeSpace {

    private FreeSpace() {}

    /**
     * @param bytes that will be written below the folder
     * @throws Refusal {@code platform.space.too-little}
     */
    static void require(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new Refusal("platform.space.too-little", folder, megabytes(bytes), megabytes(free));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }
}
