package org.heurejuste.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The core's bundles and their classes. */
final class Core {

    private static final String PREFIX = "org.heurejuste.";

    /** The classes of all of them, without those of their tests. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(bundles().stream().map(bundle -> PREFIX + bundle).toList());

    private Core() {}

    /** The short names of the bundles that are plain jars, by name. */
    static List<String> bundles() {
        return Repository.bundles().stream().filter(Core::isPlainJar)
                .map(bundle -> bundle.getFileName().toString().substring(PREFIX.length())).toList();
    }

    private static boolean isPlainJar(Path bundle) {
        return Files.isDirectory(bundle.resolve("src/main/java"));
    }

    static String packagesOf(String bundle) {
        return PREFIX + bundle + "..";
    }
}
