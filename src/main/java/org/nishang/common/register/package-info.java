/**
 * What a module says about a register that it keeps, so that files can be read into it and written from it without
 * anybody else knowing its tables.
 */
@NullMarked
package org.nishang.common.register;

import org.jspecify.annotations.NullMarked;
