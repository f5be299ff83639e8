package org.nishang.course;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.nishang.platform.Terminal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.content.ContentFiles;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.stereotype.Component;

/** {@code bin/admin content figures}: how much there is in each course that comes with the product. */
@Component
class ContentFiguresCommand implements AdminCommand {

    private final RegulationLibrary regulations;

    ContentFiguresCommand(RegulationLibrary regulations) {
        this.regulations = regulations;
    }

    @Override
    public String words() {
        return "content figures";
    }

    @Override
    public String usage() {
        return "  (lessons, items, pictures and cases of each course, as a table in Markdown)";
    }

    /** @throws org.nishang.platform.content.PackRefused with every fault of a pack by file and line */
    @Override
    public void run(List<String> arguments) {
        CommandOptions.parse(arguments, Set.of(), Set.of());
        Terminal.say(CourseFigures.table(ContentFiles.onClasspath("courses").folders().values().stream()
                .map(files -> new PackReader(files, regulations.editions(), new HashMap<>()).read())
                .map(CourseFigures::of)
                .toList()));
    }
}
