package workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What pom.xml says about compiling, so that there is one place that says it. */
final class BuildFile {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Element project;
    private final Map<String, String> properties = new TreeMap<>();

    BuildFile(Path pom) throws IOException {
        try {
            project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(pom + " cannot be read: " + e.getMessage(), e);
        }
        for (Element property : children(child(project, "properties"))) {
            properties.put(property.getTagName(), property.getTextContent().strip());
        }
    }

    /** Prints the pom of the compiler's plug-ins. */
    public static void main(String[] arguments) throws IOException {
        System.out.print(new BuildFile(Path.of(arguments[0])).processorsPom());
    }

    /** The compiler's arguments for the product: with Error Prone and NullAway. */
    List<String> productArguments() {
        return arguments(child(compiler(), "configuration"));
    }

    /** The compiler's arguments for the tests. */
    List<String> testArguments() {
        for (Element execution : children(child(compiler(), "executions"))) {
            if (text(execution, "id").equals("default-testCompile")) {
                return arguments(child(execution, "configuration"));
            }
        }
        return productArguments();
    }

    /** A pom of nothing but what the compiler's plug-ins need, for Maven to find their jars by. */
    String processorsPom() {
        var pom = new StringBuilder("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>org.nishang</groupId><artifactId>processors</artifactId><version>1</version><packaging>pom</packaging>
                <dependencies>
                """);
        for (Element path : children(child(child(compiler(), "configuration"), "annotationProcessorPaths"))) {
            pom.append(
                    "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>\n"
                            .formatted(text(path, "groupId"), text(path, "artifactId"), text(path, "version")));
        }
        return pom.append("</dependencies></project>\n").toString();
    }

    private List<String> arguments(Element configuration) {
        var all = new ArrayList<String>();
        for (Element argument : children(child(configuration, "compilerArgs"))) {
            all.add(filled(argument.getTextContent().strip()));
        }
        all.addAll(List.of("--release", filled("${java.version}"), "-encoding", "UTF-8", "-g", "-implicit:none"));
        if (text(child(compiler(), "configuration"), "parameters").equals("true")) {
            all.add("-parameters");
        }
        return all;
    }

    private Element compiler() {
        for (Element plugin : children(child(child(project, "build"), "plugins"))) {
            if (text(plugin, "artifactId").equals("maven-compiler-plugin")) {
                return plugin;
            }
        }
        throw new IllegalStateException("pom.xml has no maven-compiler-plugin");
    }

    private String text(Element parent, String name) {
        return filled(child(parent, name).getTextContent().strip());
    }

    private String filled(String text) {
        return PROPERTY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(properties.getOrDefault(found.group(1), found.group())));
    }

    private static Element child(Element parent, String name) {
        for (Element child : children(parent)) {
            if (child.getTagName().equals(name)) {
                return child;
            }
        }
        throw new IllegalStateException("pom.xml: <" + parent.getTagName() + "> has no <" + name + ">");
    }

    private static List<Element> children(Element parent) {
        var all = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }
}
