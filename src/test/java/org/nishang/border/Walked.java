package org.nishang.border;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.ClaimId;
import org.nishang.people.employment.EmploymentId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/**
 * Which methods of which beans need a permission, or are called by a screen or a route and take or give something that
 * belongs to somebody.
 */
final class Walked {

    /** Whose an id of these is, is to be asked before anything is told. */
    private static final Set<Class<?>> IDS = Set.of(
            EnterpriseId.class,
            PersonId.class,
            EmploymentId.class,
            ClaimId.class,
            AttemptId.class,
            CertificateId.class,
            java.util.UUID.class);

    private Walked() {}

    /** Public methods that need a permission, or are called from outside and concern somebody. */
    static Set<String> reached(ApplicationContext context) {
        var outside = fromOutside();
        return methods(context)
                .filter(method -> isGuarded(method) || concernsSomebody(method) && outside.contains(name(method)))
                .map(Walked::name)
                .collect(Collectors.toSet());
    }

    /** All public methods of beans, as {@code Class.method(Type, …)}. */
    static Set<String> all(ApplicationContext context) {
        return methods(context).map(Walked::name).collect(Collectors.toSet());
    }

    private static Stream<Method> methods(ApplicationContext context) {
        return Stream.of(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(java.util.Objects::nonNull)
                .map(org.springframework.util.ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().startsWith("org.nishang"))
                .filter(type -> !type.getPackageName().endsWith(".ui"))
                .filter(type -> isProduct(type) && Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()));
    }

    /** What screens and routes call; the rest is for other rooms and modules, which have asked by then. */
    private static Set<String> fromOutside() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.nishang").stream()
                        .filter(type ->
                                type.getPackageName().endsWith(".ui") || type.isMetaAnnotatedWith(Controller.class))
                        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                        .map(access -> name(access.getTarget()))
                        .collect(Collectors.toSet());
    }

    private static String name(CodeUnitAccessTarget target) {
        return target.getOwner().getSimpleName()
                + "."
                + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isProduct(Class<?> type) {
        return type.getProtectionDomain().getCodeSource() != null
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** What needs a permission is asked by somebody with a scope. */
    private static boolean isGuarded(Method method) {
        return method.isAnnotationPresent(PreAuthorize.class)
                || method.getDeclaringClass().isAnnotationPresent(PreAuthorize.class);
    }

    private static boolean concernsSomebody(Method method) {
        var seen = new HashSet<Type>();
        return Stream.concat(Arrays.stream(method.getGenericParameterTypes()), Stream.of(method.getGenericReturnType()))
                .anyMatch(type -> holdsAnId(type, seen));
    }

    private static boolean holdsAnId(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> one when IDS.contains(one) -> true;
            case Class<?> one
            when one.isRecord() ->
                Arrays.stream(one.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(part -> holdsAnId(part, seen));
            case Class<?> one when one.isArray() -> holdsAnId(one.getComponentType(), seen);
            case Class<?> one
            when one.isSealed() -> Arrays.stream(one.getPermittedSubclasses()).anyMatch(part -> holdsAnId(part, seen));
            case ParameterizedType one ->
                Arrays.stream(one.getActualTypeArguments()).anyMatch(part -> holdsAnId(part, seen));
            case WildcardType one -> List.of(one.getUpperBounds()).stream().anyMatch(part -> holdsAnId(part, seen));
            default -> false;
        };
    }
}
