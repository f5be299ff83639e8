package org.nishang.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes: all of it into {@code logs/portal.log} of the data folder, and on the screen only warnings, once
 * the portal is ready. Boot's {@code logging.*} settings (environment {@code LOGGING_…}) win over these.
 */
public final class PortalLog {

    private final Path file;

    public PortalLog(DataDirectory directory) {
        this.file = directory.privateFolder("logs").resolve("portal.log");
    }

    public Path file() {
        return file;
    }

    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("logging.file.name", file.toString());
        settings.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        settings.put("logging.logback.rollingpolicy.max-history", "90");
        settings.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        settings.put("logging.threshold.console", "OFF");
        settings.put("logging.pattern.console", "%d{HH:mm:ss} %-5p %m%n%ex{short}");
        return settings;
    }

    /** Nothing is logged where no Spring says where to. */
    public static void silence() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.OFF);
    }

    /** From now on warnings are shown at the terminal too. */
    public static void showWarnings() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var console = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        if (console != null) {
            console.getCopyOfAttachedFiltersList().stream()
                    .filter(ThresholdFilter.class::isInstance)
                    .forEach(filter -> ((ThresholdFilter) filter).setLevel("WARN"));
        }
    }
}
