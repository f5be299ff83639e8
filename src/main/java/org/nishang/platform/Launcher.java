package org.nishang.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the portal, or one administrative command beside it, from the command line of {@code
 * bin/run} and {@code bin/admin}. The database server starts while Spring does.
 */
public final class Launcher {

    private Launcher() {}

    public static void run(Class<?> application, String[] arguments) {
        try {
            var options = Options.of(arguments);
            if (options.command().isEmpty()) {
                portal(application, options);
            } else {
                System.exit(admin(application, options));
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        } catch (RuntimeException fault) {
            Throwable cause = fault;
            while (cause != null && !(cause instanceof StartRefused)) {
                cause = cause.getCause();
            }
            if (cause == null) {
                throw fault;
            }
            System.err.println(cause.getMessage());
            System.exit(2);
        }
    }

    private static void portal(Class<?> application, Options options) {
        refuseTakenPort(options.port());
        var directory = new DataDirectory(options.data());
        directory.lock();
        start(application, options, directory, WebApplicationType.SERVLET, true);
    }

    private static int admin(Class<?> application, Options options) {
        var directory = new DataDirectory(options.data());
        boolean alone = directory.tryLock();
        try (var context = start(application, options, directory, WebApplicationType.NONE, alone)) {
            return context.getBean(AdminCommands.class).run(options.command());
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> application,
            Options options,
            DataDirectory directory,
            WebApplicationType type,
            boolean alone) {
        boolean external = System.getenv("NISHANG_DB_URL") != null;
        @Nullable MariaDbServer server =
                external
                        ? null
                        : alone
                                ? MariaDbServer.launch(directory)
                                : MariaDbServer.ofRunningPortal(directory);
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setDefaultProperties(
                java.util.Map.of(
                        "server.port", options.port(),
                        "nishang.demo", options.demo(),
                        "nishang.command", !options.command().isEmpty(),
                        "logging.level.root", options.command().isEmpty() ? "INFO" : "ERROR"));
        spring.addInitializers(
                context -> provide((GenericApplicationContext) context, directory, server));
        try {
            return spring.run();
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            }
            throw e;
        }
    }

    /**
     * Puts the folder and the server, which exist before Spring, among its beans; Spring ends the
     * server last.
     */
    public static void provide(
            GenericApplicationContext context,
            DataDirectory directory,
            @Nullable MariaDbServer server) {
        context.registerBean(DataDirectory.class, () -> directory);
        context.registerBean(Secrets.class, () -> new Secrets(directory));
        if (server != null) {
            context.registerBean(
                    MariaDbServer.class, () -> server, bean -> bean.setDestroyMethodName("close"));
        }
    }

    private static void refuseTakenPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " is taken; choose another with --port.");
        }
    }

    /** What the command line says; anything unknown is refused in one line. */
    record Options(int port, Path data, boolean demo, List<String> command) {

        static Options of(String[] arguments) {
            int port = 8080;
            Path data = Path.of("data");
            boolean demo = false;
            var command = new ArrayList<String>();
            var left = new ArrayList<>(Arrays.asList(arguments));
            while (!left.isEmpty()) {
                String argument = left.removeFirst();
                switch (argument) {
                    case "--port" -> port = portNumber(value(argument, left));
                    case "--data" -> data = Path.of(value(argument, left));
                    case "--demo" -> demo = true;
                    case "admin" -> {
                        command.add(argument);
                    }
                    default -> {
                        if (command.isEmpty()) {
                            throw new StartRefused(
                                    "Unknown option "
                                            + argument
                                            + ". Usage: bin/run [--port N] [--data DIR] [--demo]");
                        }
                        command.add(argument);
                    }
                }
            }
            return new Options(
                    port,
                    data,
                    demo,
                    command.isEmpty()
                            ? List.of()
                            : List.copyOf(command.subList(1, command.size())));
        }

        private static String value(String option, List<String> left) {
            if (left.isEmpty()) {
                throw new StartRefused("Option " + option + " needs a value.");
            }
            return left.removeFirst();
        }

        private static int portNumber(String text) {
            if (!text.matches("[0-9]{1,5}")
                    || Integer.parseInt(text) > 65535
                    || Integer.parseInt(text) < 1) {
                throw new StartRefused("Not a port number: " + text);
            }
            return Integer.parseInt(text);
        }
    }
}
