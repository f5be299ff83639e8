package org.nishang.certificate.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.nishang.common.Sha256;

/**
 * What makes a file a PDF/A-2a: metadata of its own, colours by a standard, an id that depends on nothing but the
 * paper, so that the same paper made at the same instant is the same bytes.
 *
 * @see <a href="https://www.iso.org/standard/50655.html">ISO 19005-2:2011</a>
 */
final class ArchivedPdf {

    private static final String CREATOR = "Nishang Academy";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData().clone();
    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private ArchivedPdf() {}

    /** @param id what the file is told from others by */
    static void describe(
            PDDocument document, String id, String title, String author, String subject, Instant made, ZoneId zone)
            throws IOException {
        var about = document.getDocumentInformation();
        about.setTitle(title);
        about.setAuthor(author);
        about.setSubject(subject);
        about.setCreator(CREATOR);
        var when = made.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        var calendar = GregorianCalendar.from(when);
        about.setCreationDate(calendar);
        about.setModificationDate(calendar);

        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                xmp(title, author, subject, XMP_DATE.format(when)).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        document.setDocumentId(
                ByteBuffer.wrap(Sha256.of(id.getBytes(StandardCharsets.UTF_8))).getLong());
    }

    private static String xmp(String title, String author, String subject, String when) {
        return """
               <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
               <x:xmpmeta xmlns:x="adobe:ns:meta/">
               <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
               <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
               <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>
               <xmp:CreatorTool>%s</xmp:CreatorTool>
               <xmp:CreateDate>%5$s</xmp:CreateDate>
               <xmp:ModifyDate>%5$s</xmp:ModifyDate>
               </rdf:Description>
               </rdf:RDF>
               </x:xmpmeta>
               <?xpacket end="w"?>
               """.formatted(escaped(title), escaped(author), escaped(subject), CREATOR, when);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
