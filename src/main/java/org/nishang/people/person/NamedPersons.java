package org.nishang.people.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RecordKey;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** The persons in scope that lines of a file name by their documents. */
@NamedInterface("api")
public record NamedPersons(Map<String, PersonId> byNumber) {

    /** The column by which the registers of several modules say who. */
    public static final Column DOCUMENT = Column.of(Kind.CODE, Column.DOCUMENT_NUMBER, "证件号码", "Document number")
            .needed()
            .noted(
                    "18位居民身份证号码；单元格格式须为文本，否则Excel会丢失末几位",
                    "The 18 characters of the resident identity number; the cell formatted as text, or Excel loses the last digits")
            .like("11010519491231002X");

    /**
     * Which record a line is about, as an export says it: by this the number is found again that the export masked.
     * Where the number stands in clear it counts alone.
     */
    public static final Column PERSON = Column.of(Kind.CODE, "person", "人员编号", "Person")
            .noted(
                    "导出时自带，手工填写时不填；证件号码已遮盖的，据此对应人员",
                    "Comes with an export; leave it empty otherwise. Tells who is meant where the number is masked");

    /**
     * The number of a line.
     *
     * @throws org.nishang.common.Refusal {@code people.document-masked} for a masked one of which the line does not say
     *     whose it is; those of {@link ResidentIdNumber}
     */
    public static ResidentIdNumber number(Line line) {
        String code = line.need(DOCUMENT);
        if (PersonNumbers.isMasked(code)) {
            throw new Refusal("people.document-masked").at(FieldName.DOCUMENT);
        }
        return new ResidentIdNumber(code);
    }

    /** What tells a line's person from those of others: masked numbers may be alike. */
    public static String key(Line line) {
        String code = line.need(DOCUMENT);
        return PersonNumbers.isMasked(code) ? code + " " + line.row() : code;
    }

    /**
     * Which records some lines mean that are somebody's.
     *
     * @param typed what a line itself says
     * @param besides what tells a record from others of the same person
     */
    public static List<RecordKey> keys(
            List<Line> lines, PersonDocuments documents, Function<Line, String> typed, Function<Line, String> besides) {
        var merged = documents.merged(numbers(lines));
        return lines.stream()
                .map(line -> {
                    var person = merged.get(line.need(DOCUMENT));
                    return person == null
                            ? RecordKey.only(typed.apply(line))
                            : new RecordKey(
                                    typed.apply(line),
                                    Packed.of(person.person(), besides.apply(line)),
                                    DOCUMENT.code(),
                                    person.former(),
                                    true);
                })
                .toList();
    }

    private static List<String> numbers(List<Line> lines) {
        return lines.stream().map(line -> line.need(DOCUMENT)).distinct().toList();
    }

    public static NamedPersons of(List<Line> lines, PersonDocuments documents) {
        return new NamedPersons(documents.find(numbers(lines)));
    }

    /** The person of a line, or nothing and a fault. */
    public Optional<PersonId> find(Line line, Faults faults) {
        var document = faults.attempt(DOCUMENT, () -> number(line));
        var found = document.flatMap(number -> Optional.ofNullable(byNumber.get(number.value())));
        faults.addIf(document.isPresent() && found.isEmpty(), DOCUMENT, "people.unknown-document");
        return found;
    }
}
