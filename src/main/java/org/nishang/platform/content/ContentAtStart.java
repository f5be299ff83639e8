package org.nishang.platform.content;

import org.nishang.platform.StartRefused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Loads content when the portal starts, but not for a command; content with faults stops the start. */
public abstract class ContentAtStart implements ApplicationRunner {

    private final boolean command;

    protected ContentAtStart(boolean command) {
        this.command = command;
    }

    /** @throws PackRefused if the content has faults */
    protected abstract void load();

    @Override
    public void run(ApplicationArguments arguments) {
        if (command) {
            return;
        }
        try {
            load();
        } catch (PackRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }
}
