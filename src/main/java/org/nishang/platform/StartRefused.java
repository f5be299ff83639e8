package org.nishang.platform;

/** The portal cannot start; the message is the one line that the person at the terminal reads. */
public final class StartRefused extends RuntimeException {

    private final String line;

    public StartRefused(String line) {
        super(line);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
