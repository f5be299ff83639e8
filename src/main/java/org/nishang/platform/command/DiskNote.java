package org.nishang.platform.command;

import java.util.List;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.DiskSpace;
import org.springframework.stereotype.Component;

/** Says at the start that the disk of the data folder is nearly full. */
@Component
class DiskNote implements StartNote {

    private final DiskSpace space;

    DiskNote(DataDirectory directory) {
        this.space = new DiskSpace(directory.root());
    }

    @Override
    public List<String> lines() {
        return space.warning().stream().toList();
    }
}
