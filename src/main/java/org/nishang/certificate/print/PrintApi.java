package org.nishang.certificate.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.nishang.platform.UnfinishedFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Papers to be printed, in one file. */
@RestController
class PrintApi {

    private final CertificatePrinting printing;
    private final UnfinishedFiles files;

    PrintApi(CertificatePrinting printing, UnfinishedFiles files) {
        this.printing = printing;
        this.files = files;
    }

    /** The papers of a run in one file, to be printed. */
    @GetMapping("/api/v1/certificate-prints/{run}.pdf")
    void print(@PathVariable UUID run, HttpServletResponse response) throws IOException {
        // Nothing is sent before all is put together, so that a refusal can still be told.
        var file = files.create(".pdf");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                printing.write(run, out);
            }
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"print.pdf\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
