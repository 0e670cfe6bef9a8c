import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites class files of Java 5 and older for Java 8: the same instructions, with the frames by which Java checks them. Java archives
 * no class without, nor any that extends one. What does not pass its check afterwards stays as it was.
 *
 * <pre>java -cp 'lib/*' RaiseClassFiles.java JAR…</pre>
 */
final class RaiseClassFiles {

    private static final int FIRST_WITH_FRAMES = 50;

    private final ClassFile classes = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
            // With the old pool the code would be taken over as it is, without frames.
            ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption.of(ClassHierarchyResolver
                    .ofResourceParsing(RaiseClassFiles::find).orElse(ClassHierarchyResolver.defaultResolver())));

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            new RaiseClassFiles().raise(Path.of(jar));
        }
    }

    private static InputStream find(ClassDesc type) {
        String name = type.descriptorString();
        return ClassLoader.getSystemResourceAsStream(name.substring(1, name.length() - 1) + ".class");
    }

    private void raise(Path jar) throws IOException {
        Path raised = jar.resolveSibling(jar.getFileName() + ".raised");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                OutputStream file = Files.newOutputStream(raised);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? raise(bytes) : bytes);
            }
        }
        Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] raise(byte[] old) {
        int version = (old[6] & 0xFF) << 8 | old[7] & 0xFF;
        if (version >= FIRST_WITH_FRAMES) {
            return old;
        }
        try {
            byte[] raised = classes.transformClass(classes.parse(old),
                    ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(
                            ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0))));
            return classes.verify(raised).isEmpty() ? raised : old;
        } catch (IllegalArgumentException e) {
            return old;
        }
    }
}
