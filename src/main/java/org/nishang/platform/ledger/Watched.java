package org.nishang.platform.ledger;

import java.util.List;

/** Which of a module's tables are watched: a bean of the module that owns them. */
public interface Watched {

    List<WatchedTable> tables();
}
