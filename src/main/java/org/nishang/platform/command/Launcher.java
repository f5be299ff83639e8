package org.nishang.platform.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.DiskSpace;
import org.nishang.platform.Outage;
import org.nishang.platform.PortalLog;
import org.nishang.platform.Secrets;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Terminal;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.Words;
import org.nishang.platform.content.PackRefused;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.platform.time.ClockConfiguration;
import org.nishang.platform.upkeep.RestoreNews;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Starts the portal, or one administrative command beside it, from the command line of {@code bin/run} and
 * {@code bin/admin}. The database server starts while Spring does.
 */
public final class Launcher {

    private Launcher() {}

    public static void run(Class<?> application, String[] arguments) {
        try {
            var line = CommandLine.of(arguments);
            if (line.admin()) {
                System.exit(admin(application, line));
            }
            portal(application, line);
        } catch (StartRefused refused) {
            Terminal.complain(refused.line());
            System.exit(2);
        } catch (Refusal refused) {
            Terminal.complain(Words.of(refused));
            System.exit(2);
        }
    }

    /** The reason may be that nothing can be written. */
    private static StartRefused withDisk(StartRefused refused, DataDirectory directory) {
        return new StartRefused(new DiskSpace(directory.root())
                .warning()
                .map(warning -> refused.line() + " " + warning)
                .orElse(refused.line()));
    }

    private static void portal(Class<?> application, CommandLine line) {
        refuseTakenPort(line.port());
        var directory = new DataDirectory(line.data());
        directory.lock();
        new DiskSpace(directory.root()).requireStart();
        var log = new PortalLog(directory);
        var settings = log.settings();
        settings.put("server.port", line.port());
        settings.put("nishang.demo", line.demo());
        settings.put("management.health.diskspace.path", directory.root().toString());
        @Nullable MariaDbServer server = isExternal() ? null : MariaDbServer.launch(directory);
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.SERVLET);
        spring.setDefaultProperties(settings);
        spring.addInitializers(context -> provide((GenericApplicationContext) context, directory, server));
        ConfigurableApplicationContext context;
        try {
            context = spring.run();
        } catch (RuntimeException fault) {
            if (server != null) {
                server.close();
            }
            throw withDisk(refusal("The portal could not be started: ", fault, log), directory);
        }
        String rehearsal = System.getenv("NISHANG_REHEARSAL");
        if (rehearsal != null) {
            rehearse(line.port(), rehearsal);
        }
        PortalLog.showWarnings();
        Terminal.say("Nishang Academy 霓裳学堂 is ready: http://localhost:" + line.port() + "/");
        context.getBeanProvider(StartNote.class)
                .orderedStream()
                .forEach(note -> note.lines().forEach(Terminal::say));
        Terminal.say("Log: " + log.file() + "   Ctrl-C ends the portal.");
        if (server != null) {
            server.onGivenUp(() -> {
                Terminal.complain("The portal ends, because its database server does.");
                System.exit(3);
            });
        }
    }

    private static void rehearse(int port, String signIn) {
        try {
            Rehearsal.visit(port, signIn);
            System.exit(0);
        } catch (IOException e) {
            throw new StartRefused("The rehearsal failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int admin(Class<?> application, CommandLine line) {
        var directory = new DataDirectory(line.data());
        boolean alone = directory.tryLock();
        var restore = new RestoreCommand(directory, isExternal(), ClockConfiguration.system());
        if (AdminCommands.isMeant(restore, line.command())) {
            PortalLog.silence();
            return AdminCommands.perform(restore, line.command());
        }
        if (alone) {
            new DiskSpace(directory.root()).requireStart();
        }
        @Nullable
        MariaDbServer server = isExternal()
                ? null
                : alone ? MariaDbServer.launch(directory) : MariaDbServer.ofRunningPortal(directory);
        var settings = new HashMap<String, Object>();
        settings.put("nishang.command", true);
        settings.put("logging.level.root", "ERROR");
        settings.put("logging.threshold.console", "OFF");
        // Only what the command needs is made, and beside a running portal the schema is there.
        settings.put("spring.main.lazy-initialization", true);
        settings.put("spring.jpa.hibernate.ddl-auto", "none");
        settings.put("spring.flyway.enabled", alone);
        settings.put(
                "spring.autoconfigure.exclude",
                "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setDefaultProperties(settings);
        spring.addInitializers(
                context -> provide((GenericApplicationContext) context, directory, server),
                context -> ((GenericApplicationContext) context).registerBean(RestoreCommand.class, () -> restore),
                Launcher::leaveOutJobs);
        try (var context = spring.run()) {
            PortalLog.showWarnings();
            if (alone) {
                context.getBeanProvider(Flyway.class).ifAvailable(schema -> {});
                context.getBean(RestoreNews.class).tell();
            }
            return context.getBean(AdminCommands.class).run(line.command());
        } catch (RuntimeException fault) {
            if (server != null) {
                server.close();
            }
            throw withDisk(refusal("The command could not be done: ", fault, null), directory);
        }
    }

    /** What the portal does at its start and by the clock is not a command's business. */
    private static void leaveOutJobs(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> {
            for (String runner : beans.getBeanNamesForType(ApplicationRunner.class, true, false)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(runner);
            }
            ((BeanDefinitionRegistry) beans)
                    .removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
        });
    }

    /** Puts the folder and the server, which exist before Spring, among its beans; Spring ends the server last. */
    public static void provide(
            GenericApplicationContext context, DataDirectory directory, @Nullable MariaDbServer server) {
        context.registerBean(DataDirectory.class, () -> directory);
        context.registerBean(Secrets.class, () -> new Secrets(directory));
        context.registerBean(UnfinishedFiles.class, () -> new UnfinishedFiles(directory));
        if (server != null) {
            context.registerBean(MariaDbServer.class, () -> server, bean -> bean.setDestroyMethodName("close"));
        }
    }

    private static boolean isExternal() {
        return System.getenv("NISHANG_DB_URL") != null;
    }

    private static StartRefused refusal(String what, RuntimeException fault, @Nullable PortalLog log) {
        Throwable deepest = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof Refusal refused) {
                return new StartRefused(Words.of(refused));
            }
            if (cause instanceof PackRefused refused) {
                return new StartRefused(what + refused.getMessage());
            }
            deepest = cause;
        }
        if (Outage.of(fault).filter(Outage.DATABASE_AWAY::equals).isPresent()) {
            return new StartRefused(Words.of("platform.start.database-away", String.valueOf(deepest.getMessage())));
        }
        LoggerFactory.getLogger(Launcher.class).error("The start failed", fault);
        String reason = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return new StartRefused(what
                + (reason.isEmpty() ? deepest.getClass().getSimpleName() : reason)
                + (log == null ? "" : " The whole story: " + log.file()));
    }

    static void refuseTakenPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " is taken; choose another with --port.");
        }
    }
}
