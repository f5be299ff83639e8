package org.nishang.bench;

import java.util.Map;
import org.nishang.Nishang;
import org.nishang.testing.TestPortal;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal within this process on a database of its own, without a demo region and without accounts. */
final class EmptyPortal {

    private EmptyPortal() {}

    static ConfigurableApplicationContext start() {
        var spring = new SpringApplicationBuilder(Nishang.class).initializers(new TestPortal());
        spring.properties(Map.of(
                "server.port", "0",
                "nishang.command", "true",
                "vaadin.productionMode", "true",
                "nishang.demo", "false"));
        return spring.run("--logging.level.root=ERROR");
    }
}
