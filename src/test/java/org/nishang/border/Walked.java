package org.nishang.border;

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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.AttemptId;
import org.nishang.certificate.CertificateId;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;

/** Which public methods of which beans take or give something that belongs to somebody. */
final class Walked {

    /** Whose an id of these is, is to be asked before anything is told. */
    private static final Set<Class<?>> IDS = Set.of(
            EnterpriseId.class,
            PersonId.class,
            EmploymentId.class,
            AttemptId.class,
            CertificateId.class,
            java.util.UUID.class);

    private Walked() {}

    /** By {@code Class.method(Type, …)}, as in the source. */
    static TreeMap<String, Method> methods(ApplicationContext context) {
        var methods = new TreeMap<String, Method>();
        Stream.of(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(java.util.Objects::nonNull)
                .map(org.springframework.util.ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().startsWith("org.nishang"))
                .filter(type -> !type.getPackageName().endsWith(".ui"))
                .filter(type -> isProduct(type) && Modifier.isPublic(type.getModifiers()))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> concernsSomebody(method) || isGuarded(method))
                .forEach(method -> methods.put(name(method), method));
        return methods;
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
