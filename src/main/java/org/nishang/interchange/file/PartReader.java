package org.nishang.interchange.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * A part of a workbook, read from its first element to its last. Elements are known by their own name: namespaces
 * differ between strict and transitional files, prefixes between programs.
 */
final class PartReader implements AutoCloseable {

    private static final XMLInputFactory XML = factory();

    /** The parts that are read here are seven deep at most. */
    private static final int DEEPEST = 100;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputStream in;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean gathers;
    private int depth;

    PartReader(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = XML.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to where the next element begins or ends; false after the last one. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Refusal("interchange.file.bomb");
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take();
                case XMLStreamConstants.DTD -> throw new Refusal("interchange.file.damaged");
                default -> {}
            }
        }
        return false;
    }

    private void take() {
        if (!gathers) {
            return;
        }
        if (text.length() + xml.getTextLength() > FileLimits.CELL_IN_MEMORY) {
            throw new Refusal("interchange.file.bomb");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Whether the element begins here; else it ends. */
    boolean begins() {
        return xml.isStartElement();
    }

    boolean begins(String name) {
        return begins() && name().equals(name);
    }

    boolean ends(String name) {
        return !begins() && name().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute without a namespace of the element that begins here. */
    @Nullable
    String attribute(String name) {
        return begins() ? xml.getAttributeValue(null, name) : null;
    }

    boolean flag(String name) {
        @Nullable String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The id of the relationship to another part, {@code r:id}. */
    @Nullable
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            @Nullable String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that begins here, up to its end. */
    String text() throws XMLStreamException {
        int outside = depth - 1;
        text.setLength(0);
        gathers = true;
        while (depth > outside && next()) {}
        gathers = false;
        return unescaped(text.toString());
    }

    /** The runs of text in the element that begins here, without how they are spoken, up to its end. */
    String runs() throws XMLStreamException {
        int outside = depth - 1;
        var all = new StringBuilder();
        while (depth > outside && next()) {
            if (begins("rPh")) {
                text();
            } else if (begins("t")) {
                all.append(text());
            }
            if (all.length() > FileLimits.CELL_IN_MEMORY) {
                throw new Refusal("interchange.file.bomb");
            }
        }
        return all.toString();
    }

    /**
     * Characters that XML cannot say are written {@code _x000D_}.
     *
     * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
     *     22.9.2.19</a>
     */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** Text that does not mean another character when it is read. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F$0") : text;
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
