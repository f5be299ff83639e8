package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.kernel.PublicAddress;

/**
 * Nothing is issued or signed before it is confirmed who issues: a {@link ConfirmedIssuer} comes out of {@link Issuers}
 * alone, and whatever makes a number, a paper or a signature needs one.
 */
class ConfirmedIssuerTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nishang");

    /** What an issue or a signature writes. The demo's past was issued by nobody that exists. */
    private static final Pattern ISSUES = Pattern.compile(
            "insert into (certificate|certificate_document|certificate_credential|certificate_copy) |\\.jws\\(|signedBy\\(");

    @Test
    void aConfirmedIssuerAndItsAddressComeOutOfOnePlace() {
        assertThat(constructing(ConfirmedIssuer.class)).containsExactly("Issuers");
        assertThat(constructing(PublicAddress.class)).containsExactly("Issuers");
    }

    @Test
    void whatIsNotConfirmedIsOnlyShown() {
        assertThat(calling("shown")).containsExactly("PaperTemplates");
        assertThat(calling("specimen")).containsExactly("PaperPress");
    }

    @Test
    void keysAndNumbersAreGivenToAConfirmedIssuerOnly() {
        var wrong = PRODUCT.stream()
                .filter(type -> Set.of("SigningKeys", "CertificateSeries").contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE))
                .filter(method -> Set.of("Signatory", "CertificateNumber")
                        .contains(method.getRawReturnType().getSimpleName()))
                .filter(method -> method.getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(ConfirmedIssuer.class)))
                .map(JavaMethod::getFullName)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void whateverIssuesOrSignsKnowsWhoIsConfirmed() {
        List<String> places = SourceText.below("src/main/java/org/nishang/certificate", ".java").stream()
                .filter(file -> ISSUES.matcher(file.text()).find())
                .map(file -> file.path().getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("Claim")) // writes what it is given a key for
                .toList();
        var knowing = PRODUCT.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(one -> one.getTargetClass().isEquivalentTo(Issuers.class)
                                || one.getTargetClass().isEquivalentTo(ConfirmedIssuer.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(places).hasSizeGreaterThan(4);
        assertThat(places).filteredOn(name -> !knowing.contains(name)).isEmpty();
    }

    private static Set<String> constructing(Class<?> type) {
        return PRODUCT.get(type).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> calling(String method) {
        return PRODUCT.get(Issuers.class).getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(call -> call.getOrigin())
                .map(JavaCodeUnit::getOwner)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
