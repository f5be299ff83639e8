package org.nishang.people.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** The persons in scope that lines of a file name by their documents. */
@NamedInterface("api")
public record NamedPersons(Map<String, PersonId> byNumber) {

    /** The column by which the registers of several modules say who. */
    public static final Column DOCUMENT = Column.of(Kind.CODE, "documentNumber", "证件号码", "Document number")
            .needed()
            .noted(
                    "18位居民身份证号码；单元格格式须为文本，否则Excel会丢失末几位",
                    "The 18 characters of the resident identity number; the cell formatted as text, or Excel loses the last digits")
            .like("11010519491231002X");

    public static NamedPersons of(List<Line> lines, PersonDocuments documents) {
        return new NamedPersons(documents.find(
                lines.stream().map(line -> line.code(DOCUMENT)).distinct().toList()));
    }

    /** The person of a line, or nothing and a fault. */
    public Optional<PersonId> find(Line line, Faults faults) {
        var document = faults.attempt(DOCUMENT, () -> new ResidentIdNumber(line.code(DOCUMENT)));
        var found = document.flatMap(number -> Optional.ofNullable(byNumber.get(number.value())));
        faults.addIf(document.isPresent() && found.isEmpty(), DOCUMENT, "people.unknown-document");
        return found;
    }
}
