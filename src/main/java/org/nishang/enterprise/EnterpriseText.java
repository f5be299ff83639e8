package org.nishang.enterprise;

import org.nishang.common.FieldName;
import org.nishang.common.NameText;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;

/** What is accepted as the name and as the customs code of an enterprise, wherever it comes from. */
public final class EnterpriseText {

    private static final NameText NAME = new NameText(100, "enterprise.name-form");
    private static final String CUSTOMS_CODE = "[0-9]{4}[0-9A-Z]{6}";

    private EnterpriseText() {}

    /**
     * @return as it is kept
     * @throws Refusal {@code enterprise.name-form}, {@code common.text.character}
     */
    public static String name(String wanted) {
        return NAME.of(wanted);
    }

    /**
     * @return as it is kept
     * @throws Refusal {@code enterprise.customs-code-form}
     */
    public static String customsCode(String wanted) {
        String code = PlainCode.of(wanted);
        if (!code.matches(CUSTOMS_CODE)) {
            throw new Refusal("enterprise.customs-code-form", wanted).at(FieldName.CUSTOMS_CODE);
        }
        return code;
    }
}
