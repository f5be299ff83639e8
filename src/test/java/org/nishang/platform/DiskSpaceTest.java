package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;

class DiskSpaceTest {

    private static final Path FOLDER = Path.of("data");

    @Test
    void aStartOnAFullDiskIsRefusedBeforeItWrites() {
        assertThatThrownBy(() -> withFree(DiskSpace.LEAST - 1).requireStart())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("platform.space.full");
                    assertThat(refusal.arguments()).containsExactly(FOLDER, 31L, 32L);
                });
        assertThatCode(() -> withFree(DiskSpace.LEAST).requireStart()).doesNotThrowAnyException();
    }

    @Test
    void littleRoomIsSaid() {
        assertThat(withFree(DiskSpace.LOW - 1).warning()).isPresent();
        assertThat(withFree(DiskSpace.LOW).warning()).isEmpty();
    }

    private static DiskSpace withFree(long bytes) {
        return new DiskSpace(FOLDER, () -> bytes);
    }
}
