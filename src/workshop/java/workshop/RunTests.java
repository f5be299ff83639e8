package workshop;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the chosen tests. The libraries are on the class path of this program, so that the JVM can keep them loaded and
 * linked; the portal and its tests, which change, are in a loader above them.
 *
 * <p>Ends with 0 when all passed, 1 when one failed, 2 when there was nothing to run.
 */
public final class RunTests {

    private RunTests() {}

    /**
     * @param arguments folders of classes and resources, then the tests: {@code package.Class} or
     *     {@code package.Class#method}
     */
    public static void main(String[] arguments) throws Exception {
        var folders = new ArrayList<URL>();
        for (String folder : arguments[0].split(File.pathSeparator)) {
            folders.add(Path.of(folder).toUri().toURL());
        }
        var loader = new URLClassLoader(folders.toArray(new URL[0]), RunTests.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var selectors = new ArrayList<DiscoverySelector>();
        for (String name : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            var one = selectors(loader, name);
            if (one.isEmpty()) {
                System.exit(2);
            }
            selectors.addAll(one);
        }
        var told = new Told();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build(),
                        told);
        System.exit(told.end());
    }

    private static List<DiscoverySelector> selectors(ClassLoader loader, String name) throws ClassNotFoundException {
        int hash = name.indexOf('#');
        var type = loader.loadClass(hash < 0 ? name : name.substring(0, hash));
        if (hash < 0) {
            return List.of(selectClass(type));
        }
        String wanted = name.substring(hash + 1);
        var methods = new ArrayList<Method>();
        withNested(type).forEach(each -> methods.addAll(Arrays.asList(each.getDeclaredMethods())));
        var found = methods.stream()
                .filter(method -> method.getName().equals(wanted))
                .<DiscoverySelector>map(method -> selectMethod(method.getDeclaringClass(), method))
                .toList();
        if (found.isEmpty()) {
            System.err.println(type.getSimpleName() + " has no test " + wanted + ". It has: "
                    + String.join(
                            ", ",
                            methods.stream()
                                    .filter(RunTests::isTest)
                                    .map(Method::getName)
                                    .sorted()
                                    .toList())
                    + ".");
        }
        return found;
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass),
                Arrays.stream(type.getDeclaredClasses()));
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(one -> one.annotationType().getName().startsWith("org.junit.jupiter."));
    }

    /** What the person at the terminal reads: failures in full, the rest as a sum. */
    private static final class Told implements TestExecutionListener {

        private final long began = System.nanoTime();
        private int passed;
        private int failed;
        private int skipped;

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped++;
            System.out.println("SKIPPED " + test.getDisplayName() + ": " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            switch (result.getStatus()) {
                case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
                case ABORTED -> {
                    skipped++;
                    System.out.println("SKIPPED " + test.getDisplayName());
                }
                case FAILED -> {
                    failed++;
                    System.out.println("\nFAILED " + named(test));
                    result.getThrowable().ifPresent(Told::show);
                }
            }
        }

        private static String named(TestIdentifier test) {
            return test.getSource()
                    .filter(org.junit.platform.engine.support.descriptor.MethodSource.class::isInstance)
                    .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                    .map(method -> method.getClassName() + "#" + method.getMethodName() + " "
                            + (test.getDisplayName().equals(method.getMethodName() + "()")
                                    ? ""
                                    : test.getDisplayName()))
                    .orElse(test.getDisplayName());
        }

        private static void show(Throwable fault) {
            String before = "";
            for (Throwable each = fault; each != null; each = each.getCause()) {
                System.out.println(before + each);
                var frames = Arrays.asList(each.getStackTrace());
                var own = frames.stream()
                        .filter(frame -> frame.getClassName().startsWith("org.nishang."))
                        .limit(15)
                        .toList();
                (own.isEmpty() ? frames.stream().limit(10).toList() : own)
                        .forEach(frame -> System.out.println("    at " + frame));
                before = "because of ";
            }
        }

        int end() {
            if (passed + failed + skipped == 0) {
                System.err.println("Nothing of this is a test.");
                return 2;
            }
            System.out.printf(
                    "%n%d passed%s%s in %.1f s%n",
                    passed,
                    failed == 0 ? "" : ", " + failed + " failed",
                    skipped == 0 ? "" : ", " + skipped + " skipped",
                    (System.nanoTime() - began) / 1e9);
            return failed == 0 ? 0 : 1;
        }
    }
}
