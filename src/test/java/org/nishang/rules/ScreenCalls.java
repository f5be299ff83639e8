package org.nishang.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nishang.Nishang;

/** Who calls whom in the compiled product, lambdas told apart from the methods that they stand in. */
final class ScreenCalls {

    static final String AGREED = "org/nishang/ui/question/Agreed";

    /** Takes back what was agreed to, or was ordinary, a moment ago. */
    static final String UNDO = "org/nishang/ui/Undo";

    /** @param descriptor as in class files; names of classes with slashes */
    record Method(String owner, String name, String descriptor) {

        /** {@code RuleEditing.approve}. */
        String shown() {
            return owner.replaceFirst(".*/", "") + "." + name;
        }

        boolean isOnScreen() {
            return owner.contains("/ui/");
        }
    }

    /** @param as the functional interface that the callee is made one of; empty where it is called */
    record Use(Method by, Method of, Optional<String> as) {}

    private final Map<String, ClassModel> classes = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();
    /** Calls of the methods of each class or interface. */
    private final Map<String, List<Use>> byInterface = new HashMap<>();

    private final Map<Method, List<Use>> byCallee = new HashMap<>();
    private final Set<Method> agreed = new HashSet<>();

    private ScreenCalls() {}

    static ScreenCalls ofProduct() {
        var calls = new ScreenCalls();
        try {
            var root = Path.of(Nishang.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("org/nishang"))) {
                files.filter(file -> file.toString().endsWith(".class")).forEach(calls::read);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        calls.classes.values().forEach(calls::collect);
        calls.uses.forEach(use -> calls.byCallee
                .computeIfAbsent(use.of(), any -> new ArrayList<>())
                .add(use));
        calls.uses.stream()
                .filter(use -> use.as().isEmpty())
                .forEach(use -> calls.byInterface
                        .computeIfAbsent(use.of().owner(), any -> new ArrayList<>())
                        .add(use));
        calls.findAgreed();
        return calls;
    }

    private void read(Path file) {
        try {
            var type = ClassFile.of().parse(file);
            classes.put(type.thisClass().asInternalName(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(ClassModel type) {
        for (MethodModel method : type.methods()) {
            var by = method(type, method);
            method.code().ifPresent(code -> code.forEach(element -> collect(by, element)));
        }
    }

    private void collect(Method by, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> uses.add(new Use(by, method(call.method()), Optional.empty()));
            case InvokeDynamicInstruction made ->
                made.invokedynamic().bootstrap().arguments().stream()
                        .filter(MethodHandleEntry.class::isInstance)
                        .map(MethodHandleEntry.class::cast)
                        .forEach(handle -> uses.add(new Use(
                                by,
                                method(handle.reference()),
                                Optional.of(
                                        internal(made.typeSymbol().returnType().descriptorString())))));
            default -> {}
        }
    }

    private static String internal(String descriptor) {
        return descriptor.replaceAll("^L|;$", "");
    }

    private static Method method(MemberRefEntry reference) {
        return new Method(
                reference.owner().asInternalName(),
                reference.name().stringValue(),
                reference.type().stringValue());
    }

    private static Method method(ClassModel type, MethodModel method) {
        return new Method(
                type.thisClass().asInternalName(),
                method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    /** From what is handed to the kit as agreed to, to all that is done by nothing else. */
    private void findAgreed() {
        var candidates = classes.values().stream()
                .flatMap(type -> type.methods().stream().map(method -> method(type, method)))
                .filter(Method::isOnScreen)
                .toList();
        boolean more = true;
        while (more) {
            var found = candidates.stream()
                    .filter(method -> !agreed.contains(method))
                    .filter(this::isOnlyUsedAgreed)
                    .toList();
            more = agreed.addAll(found);
        }
    }

    private boolean isOnlyUsedAgreed(Method method) {
        var all = usesOf(method);
        return !all.isEmpty() && all.stream().allMatch(this::isAgreed);
    }

    /** Calls through an interface of a screen are calls of what implements it. */
    private List<Use> usesOf(Method method) {
        var names = new HashSet<Method>(Set.of(method));
        Optional.ofNullable(classes.get(method.owner())).stream()
                .flatMap(type -> type.interfaces().stream())
                .map(face -> new Method(face.asInternalName(), method.name(), method.descriptor()))
                .filter(Method::isOnScreen)
                .forEach(names::add);
        return names.stream()
                .flatMap(name -> byCallee.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** Whether it happens only after somebody has agreed. */
    boolean isAgreed(Use use) {
        return agreed.contains(use.by())
                || use.as()
                        .filter(face -> face.equals(AGREED) || face.equals(UNDO) || isDoneAgreed(face))
                        .isPresent();
    }

    /** Whether what is handed over as this interface of a screen is done by agreed acts only. */
    private boolean isDoneAgreed(String face) {
        var calls = byInterface.getOrDefault(face, List.of());
        return face.startsWith("org/nishang/")
                && !calls.isEmpty()
                && calls.stream().allMatch(call -> agreed.contains(call.by()));
    }

    /** What screens call or hand over, of classes that are none. */
    List<Use> byScreens() {
        return uses.stream()
                .filter(use -> use.by().isOnScreen() && !use.of().isOnScreen())
                .filter(use -> classes.containsKey(use.of().owner()))
                .toList();
    }

    List<Use> of(String owner, String name) {
        return uses.stream()
                .filter(use -> use.of().owner().equals(owner) && use.of().name().equals(name))
                .toList();
    }

    boolean isMarked(Method method, Class<?> annotation) {
        return find(method)
                .flatMap(found -> found.findAttribute(Attributes.runtimeInvisibleAnnotations()))
                .map(RuntimeInvisibleAnnotationsAttribute::annotations)
                .filter(all -> has(all, annotation.getName()))
                .isPresent();
    }

    /** Whether it is done by a service in a transaction that may write. */
    boolean isWriting(Method method) {
        var type = Optional.ofNullable(classes.get(method.owner()));
        return type.filter(owner -> has(visible(owner), "org.springframework.stereotype.Service"))
                .flatMap(owner -> transaction(find(method)
                                .flatMap(found -> found.findAttribute(Attributes.runtimeVisibleAnnotations()))
                                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                                .orElse(List.of()))
                        .or(() -> transaction(visible(owner))))
                .filter(transaction -> transaction.elements().stream()
                        .noneMatch(element -> element.name().equalsString("readOnly")))
                .isPresent();
    }

    private Optional<MethodModel> find(Method method) {
        return Optional.ofNullable(classes.get(method.owner())).stream()
                .flatMap(type -> type.methods().stream())
                .filter(one -> one.methodName().equalsString(method.name())
                        && one.methodType().equalsString(method.descriptor()))
                .findFirst();
    }

    private static List<Annotation> visible(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .orElse(List.of());
    }

    private static Optional<Annotation> transaction(List<Annotation> all) {
        return all.stream()
                .filter(one -> is(one, "org.springframework.transaction.annotation.Transactional"))
                .findFirst();
    }

    private static boolean has(List<Annotation> all, String name) {
        return all.stream().anyMatch(one -> is(one, name));
    }

    private static boolean is(Annotation one, String name) {
        return one.className().equalsString("L" + name.replace('.', '/') + ";");
    }
}
