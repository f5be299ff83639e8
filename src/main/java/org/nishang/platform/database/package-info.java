/** The database server out of a jar, the pool, reads as known on a day, rows and batches. */
@NullMarked
package org.nishang.platform.database;

import org.jspecify.annotations.NullMarked;
