package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done by services of dangerous permissions is {@link Proven}, or stands here with the reason why not: a new
 * method is decided on.
 */
class ProvenTest {

    /** Accounts, keys, rules, and the numbers of people in clear. */
    private static final Set<String> DANGEROUS = Set.of(
            Permission.MANAGE_ACCOUNTS,
            Permission.MANAGE_KEYS,
            Permission.MANAGE_RULES,
            Permission.SEE_DOCUMENT_IN_CLEAR,
            Permission.EXPORT_IN_CLEAR);

    private static final String TAKES_AWAY = "takes something away from an account and gives nothing";
    private static final String ASKS = "only asks again for what was asked with a proof";

    private static final String LOOKED = "says that what is there is right, and changes none of it";

    private static final String LEAVES = "leaves everything as it is";

    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("AccountDesk.disable", TAKES_AWAY),
            Map.entry("AccountDesk.end", TAKES_AWAY),
            Map.entry("AccountDesk.keepOnly", TAKES_AWAY),
            Map.entry("AccountDesk.signOut", TAKES_AWAY),
            Map.entry("SetUp.confirm", LOOKED),
            Map.entry("SetUp.finish", LOOKED),
            Map.entry("RuleEditing.decline", LEAVES),
            Map.entry("RuleEditing.reopen", ASKS),
            Map.entry("CertificationRuleEditing.decline", LEAVES),
            Map.entry("CertificationRuleEditing.reopen", ASKS));

    @Test
    void whatIsDangerousIsProvenOrNamedAsOrdinary() {
        var unproven = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.nishang").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ProvenTest::isDangerous)
                        .filter(method -> !method.isAnnotatedWith(Proven.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unproven).containsExactlyInAnyOrderElementsOf(ORDINARY.keySet());
    }

    private static boolean isDangerous(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && DANGEROUS.stream().anyMatch(permission -> guard(method).contains("'" + permission + "'"))
                && (method.isAnnotatedWith(Consequential.class) || !isReading(method));
    }

    private static String guard(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.tryGetAnnotationOfType(PreAuthorize.class)
                .or(() -> owner.tryGetAnnotationOfType(PreAuthorize.class))
                .map(PreAuthorize::value)
                .orElse("");
    }

    private static boolean isReading(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .filter(Transactional::readOnly)
                .isPresent();
    }
}
