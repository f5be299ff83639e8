package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who has a role is asked of a day: {@code RoleGrant} has the condition, and nobody forgets it or writes it again. */
class RolesInForceTest {

    private static final String PRODUCT = "src/main/java/org/nishang/";
    private static final Pattern READS = Pattern.compile("(?i)\\b(from|join)\\s+account_role\\b");
    private static final Pattern ASKS = Pattern.compile("RoleGrant\\s*\\.\\s*(inForceOn|notOverOn)\\(");

    /** Who asks for the roles of all days. */
    private static final Map<String, String> OF_ALL_DAYS = Map.of(
            "access/account/AccountRightsReader.java", "shows each role with its days",
            "access/account/AccountSql.java", "the list finds whom a role was, is or will be given to",
            "identity/MergedAccounts.java", "two offices are two people on any day");

    @Test
    void whoHasARoleIsAskedOfADay() {
        var wrong = SourceText.below(PRODUCT, ".java").stream()
                .filter(source -> source.literals().stream()
                        .anyMatch(text -> READS.matcher(text).find()))
                .filter(source -> !ASKS.matcher(source.code()).find())
                .map(source -> source.path().toString().replace('\\', '/').substring(PRODUCT.length()))
                .toList();

        assertThat(wrong).containsExactlyInAnyOrderElementsOf(OF_ALL_DAYS.keySet());
    }
}
