package org.nishang.platform.command;

import java.util.List;

/** One command of {@code bin/admin}, kept in the module whose business it is. */
public interface AdminCommand {

    /** The words that call it, e.g. {@code account create}. */
    String words();

    /** Its options in one line, for the usage text. */
    String usage();

    /**
     * Does it, and prints what it did.
     *
     * @param arguments what follows the words
     * @throws org.nishang.common.Refusal if it cannot be done
     */
    void run(List<String> arguments);
}
