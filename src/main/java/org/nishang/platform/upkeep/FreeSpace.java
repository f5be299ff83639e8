package org.nishang.platform.upkeep;

import java.nio.file.Path;
import org.nishang.common.Refusal;
import org.nishang.platform.DiskSpace;

/** Room on a disk, asked for before it is used. */
final class FreeSpace {

    private FreeSpace() {}

    /**
     * @param bytes that will be written below the folder
     * @throws Refusal {@code platform.space.too-little}
     */
    static void require(Path folder, long bytes) {
        long free = new DiskSpace(folder).free();
        if (free < bytes) {
            throw new Refusal("platform.space.too-little", folder, megabytes(bytes), megabytes(free));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }
}
