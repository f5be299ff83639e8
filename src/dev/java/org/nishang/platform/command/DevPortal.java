package org.nishang.platform.command;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.nishang.Nishang;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.PortalLog;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Terminal;
import org.nishang.platform.database.MariaDbServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the portal for {@code bin/dev}: on the demo region, with the screens from Vaadin's development server, texts
 * and templates from their sources, and Spring's restart when classes have changed. The database server, the data
 * folder and the development server outlive restarts.
 *
 * <p>Spring calls {@link #main} again for each restart, in a fresh class loader; what must be known then is kept in
 * system properties.
 */
@NullMarked
public final class DevPortal {

    private static final String HELD = "nishang.dev.held";
    private static final String READY = "nishang.dev.ready";
    private static final Map<String, String> SETTINGS = Map.of(
            "nishang.demo", "true",
            "vaadin.productionMode", "false",
            "vaadin.frontend.hotdeploy", "true",
            "spring.mustache.servlet.cache", "false",
            "spring.devtools.restart.trigger-file", ".restart",
            "spring.devtools.restart.poll-interval", "400ms",
            "spring.devtools.restart.quiet-period", "200ms",
            // Who signed in stays signed in.
            "server.servlet.session.persistent", "true");

    private DevPortal() {}

    public static void main(String[] arguments) {
        try {
            start(CommandLine.of(arguments), arguments);
        } catch (StartRefused refused) {
            Terminal.complain(refused.line());
            System.exit(2);
        }
    }

    private static void start(CommandLine line, String[] arguments) {
        var directory = new DataDirectory(line.data());
        if (System.getProperty(HELD) == null) {
            hold(line, directory);
        }
        long began = System.nanoTime();
        var log = new PortalLog(directory);
        var settings = log.settings();
        settings.put("server.port", line.port());
        settings.put(
                "server.servlet.session.store-dir",
                directory.privateFolder("sessions").toString());
        var spring = new SpringApplication(Nishang.class);
        spring.setDefaultProperties(settings);
        spring.addInitializers(context -> {
            Launcher.provide((GenericApplicationContext) context, directory, null);
            ((GenericApplicationContext) context).registerBean(DevSources.class);
        });
        var context = spring.run(arguments);
        PortalLog.showWarnings();
        if (System.getProperty(READY) == null) {
            System.setProperty(READY, "");
            Terminal.say("Nishang Academy 霓裳学堂 is ready: http://localhost:" + line.port() + "/");
            context.getBeanProvider(StartNote.class)
                    .orderedStream()
                    .forEach(note -> note.lines().forEach(Terminal::say));
            Terminal.say("Log: " + log.file() + "   Ctrl-C ends the portal.");
        } else {
            Terminal.say("Restarted in %.1f s".formatted((System.nanoTime() - began) / 1e9));
        }
    }

    /** What stays over all restarts. */
    private static void hold(CommandLine line, DataDirectory directory) {
        Launcher.refuseTakenPort(line.port());
        directory.lock();
        var server = MariaDbServer.launch(directory);
        SpringApplication.getShutdownHandlers().add(server::close);
        System.setProperty("NISHANG_DB_URL", server.url());
        System.setProperty("NISHANG_DB_USER", server.portal().user());
        System.setProperty("NISHANG_DB_PASSWORD", server.portal().password());
        System.setProperty("NISHANG_DB_OWNER", server.owner().user());
        System.setProperty("NISHANG_DB_OWNER_PASSWORD", server.owner().password());
        SETTINGS.forEach(System::setProperty);
        // bin/dev, which watches the sources: without it this is no use.
        ProcessHandle.current().parent().ifPresent(loop -> loop.onExit().thenRun(() -> System.exit(0)));
        System.setProperty(HELD, "");
    }
}
