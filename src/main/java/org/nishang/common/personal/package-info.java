/**
 * What modules hold about people, said by each of them, so that the law of personal information is kept in one place
 * and no module is forgotten.
 */
@NullMarked
package org.nishang.common.personal;

import org.jspecify.annotations.NullMarked;
