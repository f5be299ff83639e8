package org.nishang.platform.web;

/** Where a page leads back to: nowhere but to this portal. */
public final class PortalPath {

    private PortalPath() {}

    /** @return the path, or the first page where it is not one of this portal */
    public static String of(String asked) {
        return asked.matches("/(?![/\\\\])[^\\\\\\r\\n]*") ? asked : "/";
    }
}
