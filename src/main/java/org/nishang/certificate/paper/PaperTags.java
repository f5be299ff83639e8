package org.nishang.certificate.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a page for those who have it read aloud: headings, lines and pictures in their order, each text with
 * its language. What is drawn outside is an ornament.
 */
final class PaperTags {

    private final PDPage page;
    private final PDPageContentStream content;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final COSArray parents = new COSArray();
    private @Nullable PDStructureElement open;

    PaperTags(PDDocument document, PDPage page, PDPageContentStream content) {
        this.page = page;
        this.content = content;
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
        page.setStructParents(0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }

    /** Until it is closed, all texts are parts of one heading or line. */
    void open(String type) {
        open = element(type, whole);
    }

    void close() {
        open = null;
    }

    void beginText(String language) throws IOException {
        var text = open == null ? element(StandardStructureTypes.P, whole) : element(StandardStructureTypes.SPAN, open);
        text.setLanguage(language);
        mark(text, open == null ? StandardStructureTypes.P : StandardStructureTypes.SPAN);
    }

    /** @param box where it is, in points from the lower left corner */
    void beginPicture(String words, String language, PDRectangle box) throws IOException {
        var picture = element(StandardStructureTypes.Figure, whole);
        picture.setAlternateDescription(words);
        picture.setLanguage(language);
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.BBOX, box.getCOSArray());
        layout.setItem(COSName.getPDFName("Width"), new COSFloat(box.getWidth()));
        layout.setItem(COSName.getPDFName("Height"), new COSFloat(box.getHeight()));
        picture.getCOSObject().setItem(COSName.A, layout);
        mark(picture, StandardStructureTypes.Figure);
    }

    void beginOrnament() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    void end() throws IOException {
        content.endMarkedContent();
    }

    private PDStructureElement element(String type, PDStructureNode parent) {
        var element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    private void mark(PDStructureElement element, String type) throws IOException {
        int number = parents.size();
        parents.add(element.getCOSObject());
        element.appendKid(number);
        content.beginMarkedContent(COSName.getPDFName(type), number);
    }

    /** To be called when the page is finished. */
    void finish() {
        var numbers = new COSArray();
        numbers.add(org.apache.pdfbox.cos.COSInteger.ZERO);
        numbers.add(parents);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
        root.setParentTreeNextKey(1);
    }
}
