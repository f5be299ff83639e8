package org.nishang.demo;

/**
 * Something that waits for somebody in the demo region, put there as people put it: through the services, signed in.
 */
interface DemoQueue {

    void fill(DemoHistory history);
}
