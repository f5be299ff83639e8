package org.nishang.enterprise;

import org.nishang.common.Refusal;

/** What is accepted as the name and as the customs code of an enterprise, wherever it comes from. */
public final class EnterpriseText {

    private static final int LONGEST_NAME = 100;
    private static final String CUSTOMS_CODE = "[0-9]{4}[0-9A-Z]{6}";

    private EnterpriseText() {}

    /**
     * @return without blanks around it
     * @throws Refusal {@code enterprise.name-form}
     */
    public static String name(String wanted) {
        String name = wanted.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refusal("enterprise.name-form", LONGEST_NAME);
        }
        return name;
    }

    /** @throws Refusal {@code enterprise.customs-code-form} */
    public static String customsCode(String code) {
        if (!code.matches(CUSTOMS_CODE)) {
            throw new Refusal("enterprise.customs-code-form", code);
        }
        return code;
    }
}
