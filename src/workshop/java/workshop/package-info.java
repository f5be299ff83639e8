/**
 * The tools behind {@code bin/test NAME} and {@code bin/dev}: they compile what has changed and run what was asked for.
 * No part of the portal, and outside its packages, whose rules the tests check; only the JDK and JUnit's launcher are
 * used.
 */
package workshop;
