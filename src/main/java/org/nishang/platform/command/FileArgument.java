package org.nishang.platform.command;

import java.nio.file.Path;
import java.util.List;
import org.nishang.common.Refusal;

/** The one argument of a command that takes a file. */
final class FileArgument {

    private FileArgument() {}

    /** @throws Refusal {@code platform.option-missing} */
    static Path only(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Refusal("platform.option-missing", "FILE");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    }
}
