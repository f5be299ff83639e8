/** The words that lessons explain, and where they stand in a text. */
@NamedInterface("glossary")
@NullMarked
package org.nishang.course.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
