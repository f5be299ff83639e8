package org.nishang.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts stored files one after the other into one. Nothing is drawn anew: each page has the very streams of its file.
 * They lie in a temporary file until all are there, so a thousand papers need no more memory than their outlines.
 */
final class PrintMerge {

    private PrintMerge() {}

    /**
     * @param file gives the n-th file, from 0
     * @param scratch the folder of the temporary file
     */
    static void write(int files, IntFunction<byte[]> file, Path scratch, OutputStream out) throws IOException {
        var cache = MemoryUsageSetting.setupTempFileOnly().setTempDir(scratch.toFile());
        try (var all = new PDDocument(cache.streamCache)) {
            for (int i = 0; i < files; i++) {
                append(all, file.apply(i));
            }
            all.getDocumentCatalog().setLanguage("zh-CN");
            all.save(out);
        }
    }

    private static void append(PDDocument all, byte[] file) throws IOException {
        try (var one = Loader.loadPDF(file)) {
            var copies = new Copies(all);
            for (PDPage page : one.getPages()) {
                var source = page.getCOSObject();
                // They would draw the whole file's tree of pages and of structure after them.
                source.removeItem(COSName.PARENT);
                source.removeItem(COSName.STRUCT_PARENTS);
                all.addPage(new PDPage(copies.cloneForNewDocument(source)));
            }
        }
    }

    private static final class Copies extends PDFCloneUtility {
        Copies(PDDocument destination) {
            super(destination);
        }
    }
}
