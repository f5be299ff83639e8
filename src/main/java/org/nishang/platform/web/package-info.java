/** Answers outside the screens: static files, error pages, problem documents, the bound on requests. */
@NullMarked
package org.nishang.platform.web;

import org.jspecify.annotations.NullMarked;
