/**
 * What the portal itself changed: triggers record each change of a watched row, the portal seals the changes of its own
 * transactions, and rows are compared with what was recorded. A change without a seal was made behind its back.
 */
@NullMarked
package org.nishang.platform.ledger;

import org.jspecify.annotations.NullMarked;
