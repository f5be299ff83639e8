package org.nishang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.nishang.Nishang;
import org.nishang.demo.ThinRegion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole portal with its real MariaDB and the thin region: three enterprises, ten people,
 * {@link ThinRegion}. Ready sooner than a {@link PortalTest}, and a row can be looked for without fifty others about
 * it. All such tests share one Spring context and one server, in a JVM of their own: two portals would share what is
 * static.
 */
@Tag("thin")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Nishang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "nishang.demo=true",
            "nishang.demo.queues=false",
            "logging.level.root=WARN",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestPortal.Thin.class)
@Import({MovableClock.Configuration.class, ThinRegion.class})
public @interface ThinPortalTest {}
