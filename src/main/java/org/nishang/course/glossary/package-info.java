/** The words that lessons explain, and where they stand in a text. */
@NullMarked
package org.nishang.course.glossary;

import org.jspecify.annotations.NullMarked;
