package org.nishang.interchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.interchange.file.LeftOutSheet;
import org.nishang.platform.Outage;
import org.nishang.platform.web.Asked;
import org.nishang.platform.web.Problems;
import org.nishang.platform.web.QueryString;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** Registers in and out for programs. */
@RestController
@PreAuthorize(RegisterCatalogue.ANY_REGISTER)
class ImportApi {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterImports imports;
    private final RegisterExports exports;
    private final ImportBatches batches;
    private final ImportReports reports;
    private final ReceivedFiles files;
    private final MessageSource messages;
    private final Problems problems;

    ImportApi(
            RegisterImports imports,
            RegisterExports exports,
            ImportBatches batches,
            ImportReports reports,
            ReceivedFiles files,
            MessageSource messages,
            Problems problems) {
        this.imports = imports;
        this.exports = exports;
        this.batches = batches;
        this.reports = reports;
        this.files = files;
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * As the contract has it; {@code waiting}, {@code batch}, {@code committed}, {@code errorWorkbook} are added.
     *
     * @param warnings what a person should know of rows that count, as what nobody sees in the file
     * @param sheet of the file that was read; null for a text file
     * @param sheetsLeftOut other sheets with content
     */
    record Answer(
            int rows,
            int created,
            int updated,
            int unchanged,
            int failed,
            List<AnswerError> errors,
            int waiting,
            List<AnswerError> warnings,
            boolean committed,
            @Nullable UUID batch,
            @Nullable String errorWorkbook,
            @Nullable String sheet,
            List<String> sheetsLeftOut) {}

    record AnswerError(int row, String column, String code, String message) {}

    /** The file is the field {@code file} of a form, or the body itself. */
    @PostMapping("/api/v1/imports/{register}")
    @Asked({"mode", "onError"})
    Answer take(@PathVariable String register, HttpServletRequest request, Locale locale) throws IOException {
        var query = QueryString.of(request);
        ImportMode wanted = choice(ImportMode.class, query, "mode", "validate");
        OnError policy = choice(OnError.class, query, "onError", "abort");
        ReceivedFile file = receive(request);
        try {
            return answer(imports.run(register, file, wanted, policy, new ImportProgress(), locale), locale);
        } finally {
            file.discard();
        }
    }

    private ReceivedFile receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > files.limits().bytes() + (1 << 16)) {
            throw new Refusal("interchange.file.too-large", files.megabytes());
        }
        @Nullable
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return files.receive(request.getInputStream(), "");
        }
        var file = form.getFile("file");
        if (file == null) {
            throw new Refusal("interchange.file.no-field");
        }
        @Nullable String name = file.getOriginalFilename();
        return files.receive(file.getInputStream(), name == null ? "" : name);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, UriComponents query, String parameter, String preset) {
        @Nullable String given = query.getQueryParams().getFirst(parameter);
        String text = given == null ? preset : given;
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new Refusal("interchange.unknown-choice", text);
    }

    private Answer answer(ImportResult result, Locale locale) {
        return new Answer(
                result.rows(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.failed(),
                errors(result.faults(), locale),
                result.waiting(),
                errors(result.warnings(), locale),
                result.committed(),
                result.batch().orElse(null),
                result.report()
                        .map(id -> "/api/v1/imports/batches/" + id + "/errors.xlsx")
                        .orElse(null),
                result.part().sheet().orElse(null),
                result.part().leftOut().stream().map(LeftOutSheet::name).toList());
    }

    private List<AnswerError> errors(List<RowFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new AnswerError(
                        fault.row(), fault.fault().column(), fault.code(), reports.message(fault, locale)))
                .toList();
    }

    @GetMapping("/api/v1/imports/{register}/template.xlsx")
    void template(@PathVariable String register, Locale locale, HttpServletResponse response) throws IOException {
        give(register + "-template.xlsx", exports.template(register, locale), WORKBOOK, response);
    }

    @GetMapping("/api/v1/registers/{register}.xlsx")
    void workbook(
            @PathVariable String register,
            @RequestParam(defaultValue = "false") boolean clear,
            @RequestParam(defaultValue = "") String purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = exports.workbook(register, locale, Optional.of(purpose).filter(why -> clear));
        give(register + ".xlsx", file, WORKBOOK, response);
    }

    @GetMapping("/api/v1/registers/{register}.csv")
    void text(
            @PathVariable String register,
            @RequestParam(defaultValue = "utf-8") String charset,
            @RequestParam(defaultValue = "false") boolean clear,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletResponse response)
            throws IOException {
        boolean gb18030 = isGb18030(charset);
        give(
                register + ".csv",
                exports.text(register, gb18030, Optional.of(purpose).filter(why -> clear)),
                new MediaType(
                        "text", "csv", gb18030 ? java.nio.charset.Charset.forName("GB18030") : StandardCharsets.UTF_8),
                response);
    }

    private static boolean isGb18030(String charset) {
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "gb18030", "gbk", "gb2312" -> true;
            case "utf-8" -> false;
            default -> throw new Refusal("interchange.unknown-choice", charset);
        };
    }

    private void give(String plain, RegisterExports.MadeFile file, MediaType type, HttpServletResponse response)
            throws IOException {
        try {
            response.setContentType(type.toString());
            response.setContentLengthLong(Files.size(file.path()));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(plain, file.name()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file.path(), response.getOutputStream());
        } finally {
            exports.delete(file);
        }
    }

    /** The name in Chinese, and one in plain letters for programs that know no other. */
    private static String attachment(String plain, String name) {
        return "attachment; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    record Batch(
            UUID batch,
            String register,
            String account,
            java.time.Instant importedAt,
            String fileName,
            String sha256,
            int rows,
            int created,
            int updated,
            int unchanged,
            int failed,
            java.time.@Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        static Batch of(BatchRow row) {
            return new Batch(
                    row.batch(),
                    row.register(),
                    row.account(),
                    row.importedAt(),
                    row.fileName(),
                    row.sha256(),
                    row.rows(),
                    row.created(),
                    row.updated(),
                    row.unchanged(),
                    row.failed(),
                    row.undoneAt(),
                    row.undoneBy());
        }
    }

    @GetMapping("/api/v1/imports/batches")
    List<Batch> batches(
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        return batches
                .rows(
                        register,
                        Inputs.between(0, Integer.MAX_VALUE, "offset", offset),
                        Inputs.between(1, 1000, "limit", limit))
                .stream()
                .map(Batch::of)
                .toList();
    }

    @PostMapping("/api/v1/imports/batches/{batch}/undo")
    Batch undo(@PathVariable String batch) {
        return Batch.of(batches.undo(Uuids.parse(batch)));
    }

    @GetMapping("/api/v1/imports/batches/{report}/errors.xlsx")
    ResponseEntity<byte[]> errors(@PathVariable String report) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("errors.xlsx", "错误清单.xlsx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reports.workbook(Uuids.parse(report)));
    }

    /** Refusals about the file itself that have a status of their own. */
    private static final Map<String, HttpStatus> STATUS = Map.of(
            "interchange.file.too-large", HttpStatus.CONTENT_TOO_LARGE,
            "interchange.file.no-field", HttpStatus.BAD_REQUEST,
            "interchange.unknown-choice", HttpStatus.BAD_REQUEST,
            "interchange.undo.already", HttpStatus.CONFLICT,
            "interchange.changed-meanwhile", HttpStatus.CONFLICT);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, Locale locale) {
        return problem(STATUS.getOrDefault(refusal.key(), Problems.status(refusal)), refusal, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return refusal(new Refusal("interchange.file.too-large", files.megabytes()), locale);
    }

    /** The connection broke, or the disk was full, before the file was whole: nothing was read in. */
    @ExceptionHandler({MultipartException.class, EOFException.class})
    @Nullable
    ResponseEntity<ProblemDetail> incomplete(Exception e, Locale locale) throws Exception {
        if (Outage.of(e).isPresent()) {
            return problems.fault(e, locale);
        }
        return problem(HttpStatus.BAD_REQUEST, new Refusal("interchange.file.incomplete"), locale);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(refusal.key(), refusal.arguments(), locale));
        problem.setType(URI.create("urn:nishang:problem:" + refusal.key()));
        problem.setProperty("code", refusal.key());
        return ResponseEntity.status(status).body(problem);
    }
}
