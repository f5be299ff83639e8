package workshop;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A compiled class as others see it.
 *
 * @param digest of everything that can matter to the compilation of another file: names, types, constants, annotations;
 *     not of code, private members and lines
 */
record ClassShape(String name, String digest) {

    /** Anonymous and local classes, which only their own file can name. */
    private static final Pattern LOCAL = Pattern.compile(".*\\$\\d.*");

    private static final ClassFile READER = ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);

    static ClassShape of(Path file) throws IOException {
        var model = READER.parse(Files.readAllBytes(file));
        String name = model.thisClass().asInternalName();
        if (isLocal(name)) {
            return new ClassShape(name, "");
        }
        byte[] seen = READER.transformClass(model, ClassShape::keepWhatOthersSee);
        return new ClassShape(name, Digests.of(seen, nested(model).getBytes()));
    }

    static boolean isLocal(String name) {
        return LOCAL.matcher(name).matches();
    }

    private static void keepWhatOthersSee(
            java.lang.classfile.ClassBuilder builder, java.lang.classfile.ClassElement element) {
        switch (element) {
            case FieldModel field when hidden(field.flags().flags()) -> {}
            case MethodModel method when hidden(method.flags().flags()) -> {}
            case MethodModel method -> builder.transformMethod(method, WITHOUT_CODE);
            case SourceFileAttribute ignored -> {}
            case InnerClassesAttribute ignored -> {}
            case NestMembersAttribute ignored -> {}
            case EnclosingMethodAttribute ignored -> {}
            default -> builder.with(element);
        }
    }

    private static final MethodTransform WITHOUT_CODE = (builder, element) -> {
        if (!(element instanceof CodeModel || element instanceof MethodParametersAttribute)) {
            builder.with(element);
        }
    };

    private static boolean hidden(Set<AccessFlag> flags) {
        return flags.contains(AccessFlag.PRIVATE) || flags.contains(AccessFlag.SYNTHETIC);
    }

    /** The flags of the classes inside; the attribute itself lists foreign ones that code uses. */
    private static String nested(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(all -> all.classes().stream())
                .filter(one -> one.innerClass()
                        .asInternalName()
                        .startsWith(model.thisClass().asInternalName()))
                .filter(one -> !isLocal(one.innerClass().asInternalName()))
                .map(one -> one.innerClass().asInternalName() + one.flagsMask())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The classes that a compiled class is a kind of, directly. */
    static List<String> parents(ClassModel model) {
        var all = new ArrayList<String>();
        model.superclass().ifPresent(parent -> all.add(parent.asInternalName()));
        model.interfaces().forEach(parent -> all.add(parent.asInternalName()));
        return all;
    }

    /** Whether a compiled class speaks of one of these: by name or inside a type. */
    static boolean uses(ClassModel model, Set<String> names) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof Utf8Entry text && mentions(text.stringValue(), names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(String text, Set<String> names) {
        if (names.contains(text)) {
            return true;
        }
        for (int at = text.indexOf('L'); at >= 0; at = text.indexOf('L', at + 1)) {
            int end = at + 1;
            while (end < text.length() && ";<.>: ".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end > at + 1 && names.contains(text.substring(at + 1, end))) {
                return true;
            }
        }
        return false;
    }
}
