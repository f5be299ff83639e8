package org.nishang.course;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;

/** Reads the pictures of a pack: SVG in both languages, with a size, and nothing that acts. */
final class PictureReader {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,60})\\.(zh|en)\\.svg");
    private static final Pattern VIEW_BOX =
            Pattern.compile("0[ ,]+0[ ,]+([0-9]{1,4}(?:\\.[0-9]+)?)[ ,]+([0-9]{1,4}(?:\\.[0-9]+)?)");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "foreignobject", "image", "iframe", "a", "animate", "set");

    private final ContentFiles files;
    private final ContentFaults faults;

    PictureReader(ContentFiles files, ContentFaults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** By file name without the folder. */
    Map<String, Picture> read() {
        var pictures = new LinkedHashMap<String, Picture>();
        for (String path : files.names()) {
            if (path.startsWith("media/")) {
                String name = path.substring("media/".length());
                var form = NAME.matcher(name);
                if (!form.matches()) {
                    faults.note(files.shown(path), 1, "a picture is called name.zh.svg or name.en.svg");
                    continue;
                }
                String other = form.group(1) + (form.group(2).equals("zh") ? ".en.svg" : ".zh.svg");
                if (!files.has("media/" + other)) {
                    faults.note(files.shown(path), 1, "the picture " + other + " is missing");
                }
                pictures.put(name, picture(path, files.bytes(path).orElseThrow()));
            }
        }
        return pictures;
    }

    private Picture picture(String path, byte[] bytes) {
        int[] size = {0, 0};
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    fault(path, reader, "no document type may stand in a picture");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    element(path, reader, size);
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            faults.note(files.shown(path), line, "not well-formed XML");
        }
        return new Picture(ContentFiles.sha256(bytes), size[0], size[1]);
    }

    private void element(String path, XMLStreamReader reader, int[] size) {
        String element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (FORBIDDEN.contains(element)) {
            fault(path, reader, "<" + element + "> may not stand in a picture");
        }
        if (element.equals("svg") && size[0] == 0) {
            var box = VIEW_BOX.matcher(String.valueOf(reader.getAttributeValue(null, "viewBox")));
            if (box.matches()) {
                size[0] = (int) Math.ceil(Double.parseDouble(box.group(1)));
                size[1] = (int) Math.ceil(Double.parseDouble(box.group(2)));
            } else {
                fault(path, reader, "the viewBox must be '0 0 width height'");
                size[0] = 1;
                size[1] = 1;
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            if (attribute.startsWith("on")) {
                fault(path, reader, attribute + " may not stand in a picture");
            } else if (attribute.equals("href") && !value.startsWith("#")) {
                fault(path, reader, "a picture may not refer to anything outside itself");
            }
        }
    }

    private void fault(String path, XMLStreamReader reader, String message) {
        faults.note(files.shown(path), reader.getLocation().getLineNumber(), message);
    }
}
