package org.nishang.identity.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords cross the network by TLS only. */
class DirectorySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "ldaps://directory.example.cn, false",
        "ldap://directory.example.cn, true",
        "ldap://localhost:389, false",
        "ldap://127.0.0.1, false"
    })
    void takesWhatIsSafe(String url, boolean startTls) {
        assertThatCode(() -> settings(url, startTls, "(uid={0})")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ldap://directory.example.cn", "ldap://localhost.example.cn", "http://localhost", "directory"})
    void refusesWhatIsNot(String url) {
        assertThatThrownBy(() -> settings(url, false, "(uid={0})")).hasMessageContaining("ldaps://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(uid=*)"})
    void refusesAFilterThatNamesNobody(String filter) {
        assertThatThrownBy(() -> settings("ldaps://directory.example.cn", false, filter))
                .hasMessageContaining("filter");
    }

    private static DirectorySettings settings(String url, boolean startTls, String filter) {
        return new DirectorySettings(URI.create(url), startTls, "", filter, "", "", null);
    }
}
