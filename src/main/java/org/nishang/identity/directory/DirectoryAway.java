package org.nishang.identity.directory;

import org.jspecify.annotations.Nullable;

/** The directory cannot be asked, so nothing is known of a password. */
public final class DirectoryAway extends RuntimeException {

    public DirectoryAway(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
