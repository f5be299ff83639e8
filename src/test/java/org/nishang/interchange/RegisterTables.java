package org.nishang.interchange;

/**
 * A small authority as the files that it brings along on its first day: an enterprise, one of its people, a
 * certificate.
 */
public final class RegisterTables {

    private static final String ENTERPRISE = Codes.uscc(88);
    private static final String PERSON = Codes.document(88);

    private RegisterTables() {}

    public static byte[] enterprises() {
        return Importing.enterprises()
                .row(ENTERPRISE, "秦缘制衣有限公司", "330482", "2015-01-01")
                .xlsx();
    }

    public static byte[] people() {
        return Importing.people().row(PERSON, "秦一").xlsx();
    }

    public static byte[] employments() {
        return Importing.employments()
                .row(PERSON, ENTERPRISE, "报检员", "2018-01-01", null)
                .xlsx();
    }

    /** One that was issued on paper before. */
    public static byte[] certificates() {
        return Table.of("documentNumber", "number", "role", "issuedOn")
                .row(PERSON, Codes.certificate("D", 2025, 880001), "D", "2025-12-01")
                .xlsx();
    }

    /** The account of the enterprise's contact. */
    public static byte[] contact(String username) {
        return Table.of("username", "name", "roles", "scope")
                .row(username, "秦缘联络员", "企业培训联络员", ENTERPRISE)
                .xlsx();
    }
}
