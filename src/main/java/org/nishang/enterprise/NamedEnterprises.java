package org.nishang.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;

/** The enterprises in scope that lines of a file name by their codes. */
public record NamedEnterprises(Map<String, EnterpriseCodes.Known> byCode) {

    /** The column by which the registers of several modules say which enterprise. */
    public static final Column USCC = Column.of(Kind.CODE, "uscc", "统一社会信用代码", "Unified social credit code")
            .needed()
            .like("91350100M000100Y43");

    public static NamedEnterprises of(List<Line> lines, EnterpriseCodes codes) {
        return new NamedEnterprises(codes.find(
                lines.stream().map(line -> line.need(USCC)).distinct().toList()));
    }

    /** The enterprise of a line, or nothing and a fault. */
    public Optional<EnterpriseCodes.Known> find(Line line, Faults faults) {
        var uscc = faults.attempt(USCC, () -> new UnifiedSocialCreditCode(line.need(USCC)).value());
        var found = uscc.flatMap(code -> Optional.ofNullable(byCode.get(code)));
        faults.addIf(uscc.isPresent() && found.isEmpty(), USCC, "enterprise.unknown-uscc");
        return found;
    }
}
