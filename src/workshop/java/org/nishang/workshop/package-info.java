/**
 * The tools behind {@code bin/test NAME} and {@code bin/dev}: they compile what has changed and run
 * what was asked for. No part of the portal; only the JDK and JUnit's launcher are used.
 */
package org.nishang.workshop;
