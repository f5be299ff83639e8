package org.nishang.cpd;

/** The file that shows somebody's continuing education, as it was sent. */
public record CpdFile(String name, String mediaType, String sha256, byte[] content) {

    @Override
    public String toString() {
        return name + ", " + mediaType + ", " + sha256;
    }
}
