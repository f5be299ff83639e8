package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who has a role, and who sees something, is asked of a day: the condition is there, and nobody forgets it. */
class RolesInForceTest {

    private static final String PRODUCT = "src/main/java/org/nishang/";

    @Test
    void whoHasARoleIsAskedOfADay() {
        assertThat(readersThatAskForNoDay("account_role", "RoleGrant\\s*\\.\\s*(inForceOn|notOverOn)\\("))
                .containsExactlyInAnyOrder(
                        "access/account/AccountRightsReader.java", // shows each role with its days
                        "access/account/AccountSql.java", // finds whom a role was, is or will be given to
                        "identity/MergedAccounts.java"); // two offices are two people on any day
    }

    @Test
    void whoSeesSomethingIsAskedOfADay() {
        assertThat(readersThatAskForNoDay("account_scope", "GrantedScope\\s*\\.\\s*inForceOn\\("))
                .containsExactlyInAnyOrder(
                        "access/account/AccountRightsReader.java", // shows each part with its days
                        "access/account/AccountSql.java", // finds what was, is or will be within the own scope
                        "identity/AccountDependants.java"); // what an account names is not undone
    }

    private static List<String> readersThatAskForNoDay(String table, String asking) {
        var reads = Pattern.compile("(?i)\\b(from|join)\\s+" + table + "\\b");
        var asks = Pattern.compile(asking);
        return SourceText.below(PRODUCT, ".java").stream()
                .filter(source -> source.literals().stream()
                        .anyMatch(text -> reads.matcher(text).find()))
                .filter(source -> !asks.matcher(source.code()).find())
                .map(source -> source.path().toString().replace('\\', '/').substring(PRODUCT.length()))
                .toList();
    }
}
