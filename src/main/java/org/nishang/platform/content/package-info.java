/** Packs of content: files, YAML with places for messages, what is loaded already. */
@NullMarked
package org.nishang.platform.content;

import org.jspecify.annotations.NullMarked;
