/**
 * The log as people read it: search, what an event is called, where its subject is, as a workbook, and how sure one can
 * be of it. What is recorded, and how it is kept from being changed, is in {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "audit", "ui"})
@NullMarked
package org.nishang.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
