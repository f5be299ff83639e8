/**
 * How a paper is put together: what a blueprint asks for, what it sees of an item, and the search for a paper that
 * obeys it. Pure.
 */
@NamedInterface("blueprint")
@NullMarked
package org.nishang.course.blueprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
