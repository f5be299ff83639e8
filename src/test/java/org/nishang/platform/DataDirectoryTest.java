package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup carries what its data needs; what belongs to a folder alone neither leaves it nor comes in by a file. */
class DataDirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"personal-data.key", "search.key", "signing.key"})
    void keysOfTheDataAreCarried(String secret) {
        assertThat(DataDirectory.isCarried(secret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "own-database-portal", "own-audit.key", "search.key123.new"})
    void thoseOfTheFolderAreNot(String secret) {
        assertThat(DataDirectory.isCarried(secret)).isFalse();
    }
}
