package org.nishang.course;

/**
 * A picture's address and size in its own units.
 *
 * @param sha256 of its bytes
 */
public record Picture(String sha256, int width, int height) {

    /** Where the browser finds it. */
    public String address(String name) {
        return "/media/" + sha256 + "/" + name;
    }
}
