package org.nishang.identity.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The authority's directory.
 *
 * @param url {@code ldaps://HOST}, or {@code ldap://HOST} with {@code startTls}; null = there is none
 * @param base below which people are looked for
 * @param filter that finds one of them; {@code {0}} is the name of the account
 * @param bindDn of the account that looks; empty = nobody
 * @param bindPassword of that account, or in {@code bindPasswordFile}
 */
@ConfigurationProperties("nishang.sign-in.directory")
record DirectorySettings(
        @Nullable URI url,
        boolean startTls,
        @DefaultValue("") String base,
        @DefaultValue("(uid={0})") String filter,
        @DefaultValue("") String bindDn,
        @DefaultValue("") String bindPassword,
        @Nullable Path bindPasswordFile) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if passwords would cross the network in clear, or nobody could be found */
    DirectorySettings {
        if (url != null && !(isSafe(url) || startTls && "ldap".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "nishang.sign-in.directory.url: ldaps:// or start-tls is needed for " + url);
        }
        if (!filter.contains("{0}")) {
            throw new IllegalArgumentException("nishang.sign-in.directory.filter names no {0}: " + filter);
        }
    }

    private static boolean isSafe(URI url) {
        return "ldaps".equals(url.getScheme())
                || "ldap".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
    }

    /** @throws UncheckedIOException if its file is not to be read */
    String secret() {
        if (bindPasswordFile == null) {
            return bindPassword;
        }
        try {
            return Files.readString(bindPasswordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
