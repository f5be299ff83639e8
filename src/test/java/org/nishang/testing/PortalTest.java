package org.nishang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.nishang.Nishang;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole portal with its real MariaDB and the demo region. All such tests share one Spring context and one
 * server; add {@code @Transactional} to have what a test wrote rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Nishang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "nishang.demo=true",
            "nishang.demo.queues=false",
            "logging.level.root=WARN",
            "vaadin.productionMode=true",
            // What an operator may switch on is there, so that tests see who may use it.
            "management.endpoints.web.exposure.include=health,metrics,env,loggers"
        })
@Tag("database")
@ContextConfiguration(initializers = TestPortal.class)
@Import(MovableClock.Configuration.class)
public @interface PortalTest {}
